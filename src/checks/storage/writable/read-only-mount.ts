import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { triedAt } from '../folder';
import { inContainer, inMachine } from '../mount-fixes';
import type { IReadOnly } from '../read-only';
import { readOnlyAt } from '../read-only';
import { gravity, inConsole, keepElsewhere } from '../remedies';
import * as over from '../root-fixes';
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
    summary: isImage(facts.mount)
      ? trans.__(
          '%1: what is mounted at %2 (%3) is an image, which nobody can write to.',
          consequence(facts, trans),
          facts.mount.mountPoint,
          facts.mount.fsType
        )
      : trans.__(
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
        ...(isImage(facts.mount)
          ? over.inContainer([facts.folder], session, trans)
          : mountedAnew(facts, session, trans)),
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

/** Whether it is read-only by what it is, so that mounting it for writing changes nothing. */
function isImage({ options }: IMount): boolean {
  return !options.includes('ro');
}

function mountedAnew(
  { mount }: IReadOnly,
  session: ISession,
  trans: ITranslation
): (IFix | null)[] {
  return [
    inConsole('writable', mount.mountPoint, session, trans),
    ...inContainer(mount, trans),
    inMachine(mount, trans)
  ];
}
