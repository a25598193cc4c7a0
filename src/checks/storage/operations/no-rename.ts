import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { tellStore, workElsewhere } from '../elsewhere';
import { errorText } from '../errors';
import { nameOf } from '../object-stores';
import { missedAt, urgency } from '../operated';
import { inScratchFolder } from '../scratch';

/** Files cannot be renamed there, by which Jupyter saves. */
export const noRename = defineCause({
  id: 'storage/operations/no-rename',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) => {
    const found = missedAt(seen, place, ['rename', 'replace']);
    return found && found.step.errno !== 'EBUSY' ? found : null;
  },
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary:
      step.step === 'replace'
        ? trans.__(
            'No file in %1 can take the place of another: %2 does not allow it (%3).',
            folder.path,
            nameOf(folder.entry.mount),
            errorText(step)
          )
        : trans.__(
            'Files in %1 cannot be renamed: %2 does not allow it (%3).',
            folder.path,
            nameOf(folder.entry.mount),
            errorText(step)
          ),
    impact: trans.__(
      'Owner and mode are not the problem: files can be made and deleted there. Jupyter renames a file when it saves, so that a failure in between loses nothing; do not switch that off.'
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
    inScratchFolder(
      folder.path,
      step.step === 'replace'
        ? 'touch "$dir/one" "$dir/two" && mv "$dir/one" "$dir/two"'
        : 'touch "$dir/one" && mv "$dir/one" "$dir/two"',
      ['one', 'two']
    ),
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${folder.path}`
  ],
  explains: ({ verdict }) => (verdict === 'fail' ? ['server/files'] : []),
  root: ({ folder }) => mountRoot(folder)
});
