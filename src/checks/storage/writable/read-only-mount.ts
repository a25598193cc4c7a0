import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy, mountRoot } from '../consequences';
import { triedAt } from '../folder';
import { inContainer, inMachine } from '../mount-fixes';
import { readOnlyAt } from '../read-only';
import { gravity, inConsole, keepElsewhere } from '../remedies';
import { consequence, notPermissions, sentences, stillWorks } from '../words';

/** The volume was mounted read-only on purpose. */
export const readOnlyMount = defineCause({
  id: 'storage/writable/read-only-mount',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const found = readOnlyAt(storage, place);
    return found && found.mount.mountPoint !== '/' ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans, session) => ({
    summary: trans.__(
      '%1: the volume at %2 is mounted read-only.',
      consequence(facts, trans),
      facts.mount.mountPoint
    ),
    impact: sentences(
      notPermissions(facts.folder, session, trans),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        inConsole('writable', facts.mount.mountPoint, session, trans),
        ...inContainer(facts.mount, trans),
        inMachine(facts.mount, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});
