import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { tellStore, workElsewhere } from '../elsewhere';
import { errorText } from '../errors';
import { nameOf } from '../object-stores';
import { missedAt, urgency } from '../operated';
import { sentences } from '../words';

/** Files can be made there, and not deleted or written over. */
export const noDelete = defineCause({
  id: 'storage/operations/no-delete',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) => {
    const found = missedAt(seen, place, ['delete', 'remove-folder']);
    return found && found.step.errno !== 'EBUSY' ? found : null;
  },
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary: trans.__(
      'Files in %1 can be made and not deleted: %2 does not allow it (%3).',
      folder.path,
      nameOf(folder.entry.mount),
      errorText(step)
    ),
    impact: sentences(
      trans.__(
        'Owner and mode are not the problem. Saving can end in an error although the file was written, since Jupyter clears up after it.'
      ),
      folder.entry.leftover
        ? trans.__(
            'The test file %1 had to stay: %2',
            folder.entry.leftover,
            shell`rm -r ${`${folder.path}/${folder.entry.leftover}`}`
          )
        : ''
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        tellStore(facts, 'change', trans),
        ...workElsewhere(facts, session, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    shell`file=$(mktemp ${`${folder.path}/by-hand.XXXXXX`}) && rm "$file"; echo $?`,
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${folder.path}`
  ],
  explains: ({ verdict }) => (verdict === 'fail' ? ['server/files'] : []),
  root: ({ folder }) => mountRoot(folder)
});
