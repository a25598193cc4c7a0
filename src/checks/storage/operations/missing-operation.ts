import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { tellStore, workElsewhere } from '../elsewhere';
import { errorText } from '../errors';
import { nameOf } from '../object-stores';
import type { IMissed } from '../operated';
import { missedAt, urgency } from '../operated';
import { stepName } from '../step-name';
import { inScratchFolder, onScratchFile } from '../scratch';

/** The file system lacks something that files of a disk can do, such as being appended to. */
export const missingOperation = defineCause({
  id: 'storage/operations/missing-operation',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) =>
    missedAt(seen, place, ['make-folder', 'append', 'overwrite']),
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary: whatFails({ folder, step }, trans),
    impact: trans.__(
      'Owner and mode are not the problem: whole files can be written there. What fails is this (%1), as in many object stores.',
      stepName(step.step, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        tellStore(facts, 'whole', trans),
        ...workElsewhere(facts, session, trans)
      ],
      session
    ),
  byHand: ({ folder, step }) => [
    step.step === 'make-folder'
      ? inScratchFolder(folder.path, 'ls -ld "$dir"', [])
      : step.step === 'append'
        ? onScratchFile(folder.path, 'echo 1 > "$file" && echo 2 >> "$file"')
        : onScratchFile(
            folder.path,
            'echo 12 > "$file" && printf 3 | dd of="$file" conv=notrunc'
          ),
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${folder.path}`
  ],
  explains: ({ verdict }) => (verdict === 'fail' ? ['server/files!'] : []),
  root: ({ folder }) => mountRoot(folder)
});

function whatFails(
  { folder, step }: Pick<IMissed, 'folder' | 'step'>,
  trans: ITranslation
): string {
  const name = nameOf(folder.entry.mount);
  switch (step.step) {
    case 'make-folder':
      return trans.__(
        'Notebooks cannot be saved in %1: %2 lets no folder be made there (%3), and checkpoints need one.',
        folder.path,
        name,
        errorText(step)
      );
    case 'append':
      return trans.__(
        'Uploads to %1 end after their first MiB: nothing can be appended to a file of %2 (%3).',
        folder.path,
        name,
        errorText(step)
      );
    default:
      return trans.__(
        'Some programs cannot save in %1: files of %2 cannot be changed in place (%3).',
        folder.path,
        name,
        errorText(step)
      );
  }
}
