import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { tellStore, workElsewhere } from '../elsewhere';
import { errorText } from '../errors';
import { nameOf } from '../object-stores';
import { missedAt, urgency } from '../operated';
import { stepName } from '../step-name';

/** The file system lacks something that files of a disk can do, such as being appended to. */
export const missingOperation = defineCause({
  id: 'storage/operations/missing-operation',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) => missedAt(seen, place, ['append', 'overwrite']),
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary:
      step.step === 'append'
        ? trans.__(
            'Uploads to %1 end after their first MiB: nothing can be appended to a file of %2 (%3).',
            folder.path,
            nameOf(folder.entry.mount),
            errorText(step)
          )
        : trans.__(
            'Some programs cannot save in %1: files of %2 cannot be changed in place (%3).',
            folder.path,
            nameOf(folder.entry.mount),
            errorText(step)
          ),
    impact: trans.__(
      'Owner and mode are not the problem: whole files can be written there. It is %1 that is missing, as in many object stores.',
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
    step.step === 'append'
      ? shell`file=$(mktemp ${`${folder.path}/by-hand.XXXXXX`}) && echo 1 > "$file" && echo 2 >> "$file"; echo $?; rm "$file"`
      : shell`file=$(mktemp ${`${folder.path}/by-hand.XXXXXX`}) && echo 12 > "$file" && printf 3 | dd of="$file" conv=notrunc; echo $?; rm "$file"`,
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${folder.path}`
  ],
  explains: ({ verdict }) => (verdict === 'fail' ? ['server/files!'] : []),
  root: ({ folder }) => mountRoot(folder)
});
