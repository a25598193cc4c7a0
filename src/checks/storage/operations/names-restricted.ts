import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { mountRoot } from '../consequences';
import { workElsewhere } from '../elsewhere';
import { missedAt, urgency } from '../operated';
import { outcome } from '../operation-facts';
import { writeTurnsGreen } from '../remedies';
import { inScratchFolder } from '../scratch';

/** The file system refuses names that others allow, or gives them back changed. */
export const namesRestricted = defineCause({
  id: 'storage/operations/names-restricted',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) =>
    missedAt(seen, place, ['name-unicode', 'name-colon']),
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary:
      step.step === 'name-colon'
        ? trans.__(
            'Files with a colon in their name get lost in %1: they are kept under another name.',
            folder.path
          )
        : step.errno
          ? trans.__(
              'Files with accents in their name cannot be saved in %1.',
              folder.path
            )
          : trans.__(
              'Files with accents in their name cannot be found again in %1: they are kept under another name.',
              folder.path
            ),
    impact: trans.__(
      'Owner and mode are not the problem: other names work. What came of it: %1.',
      outcome(step)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        mapNames(facts.folder.entry.mount, trans),
        ...workElsewhere(facts, session, trans)
      ],
      session
    ),
  // In a folder of mktemp's choosing, so that nothing of that name is touched.
  byHand: ({ folder, step }) => [
    step.step === 'name-colon'
      ? inScratchFolder(folder.path, 'touch "$dir/a:b"; ls "$dir"', ['a:b'])
      : inScratchFolder(folder.path, 'touch "$dir/é"; ls "$dir"', ['é'])
  ],
  root: ({ folder }) => mountRoot(folder)
});

/** What Windows cannot have in a name is kept as another character, and shown as what it was. */
function mapNames(mount: IMount | null, trans: ITranslation): IFix | null {
  return mount && /^(cifs|smb3?)$/.test(mount.fsType)
    ? {
        id: 'mounts',
        for: trans.__('the command that mounts it'),
        title: trans.__('Let the share keep such names'),
        where: trans.__(
          'By an administrator: add to the options by which the share is mounted, then unmount it and mount it again.'
        ),
        language: 'text',
        code: 'iocharset=utf8,mapposix',
        undo: trans.__('Mount it without these options.'),
        confirm: writeTurnsGreen(trans)
      }
    : null;
}
