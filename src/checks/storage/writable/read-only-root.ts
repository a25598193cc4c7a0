import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy, mountRoot } from '../consequences';
import { triedAt } from '../folder';
import { readOnlyAt } from '../read-only';
import { gravity, inConsole, keepElsewhere } from '../remedies';
import { inContainer, inUnit, topmost } from '../root-fixes';
import { consequence, notPermissions, sentences, stillWorks } from '../words';

/** The container's own file system is read-only, and nothing writable is mounted at this folder. */
export const readOnlyRoot = defineCause({
  id: 'storage/writable/read-only-root',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const found = readOnlyAt(storage, place);
    return found?.mount.mountPoint === '/' ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans, session) => ({
    summary: session.container
      ? trans.__(
          '%1: the container’s own file system is read-only, and %2 is part of it.',
          consequence(facts, trans),
          facts.folder.path
        )
      : trans.__(
          '%1: the root file system is read-only, and %2 is part of it.',
          consequence(facts, trans),
          facts.folder.path
        ),
    impact: sentences(
      notPermissions(facts.folder, session, trans),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) => {
    const needed = topmost(facts);
    return forSession(
      [
        inConsole('writable', needed[0]?.path ?? '', session, trans),
        ...inContainer(needed, session, trans),
        inUnit(needed, trans),
        keepElsewhere(facts, trans)
      ],
      session
    );
  },
  byHand: ({ folder }) => [
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});
