import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { isNfs } from '../file-systems';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { UNMAPPED, isRemapped } from '../ids';
import { runAsOwner, startAsOwner } from '../owner-fixes';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, ownerName, sentences, stillWorks } from '../words';

/** The user of Jupyter's own images, for whom a folder is given where nobody else is named. */
const JUPYTERS = { uid: 1000, gid: 100, path: '', mode: '' };

/** Servers of network volumes take root of another machine for nobody. */
export const rootSquashed = defineCause({
  id: 'storage/writable/root-squashed',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity: me }, place) => {
    const trouble = failedBy(storage, place, ['EACCES', 'EPERM']);
    const { mount, owner, readOnly, flags } = trouble?.folder.entry ?? {};
    return trouble &&
      mount &&
      (isNfs(mount) || mount.fsType === 'lustre') &&
      readOnly !== true &&
      !flags?.length &&
      me.uid === 0 &&
      me.overridesPermissions &&
      !isRemapped(me)
      ? {
          ...trouble,
          mount,
          me,
          owner: trouble.folder.entry.closed ?? owner ?? null
        }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: Jupyter runs as root, and for the server of %2 (%3) root is nobody.',
      consequence(facts, trans),
      facts.mount.mountPoint,
      facts.mount.source
    ),
    impact: sentences(
      trans.__(
        'More rights here cannot help, and neither can chmod or chown from here: this machine would let root write, the server of the volume decides (root_squash).'
      ),
      facts.owner
        ? trans.__(
            '%1 belongs to %2.',
            facts.owner.path,
            ownerName(facts.owner)
          )
        : '',
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) => {
    const { owner } = facts;
    const known = owner && owner.uid !== 0 && owner.uid !== UNMAPPED;
    return forSession(
      known
        ? [
            ...startAsOwner(owner, trans),
            runAsOwner(owner, trans),
            keepElsewhere(facts, trans)
          ]
        : [
            giveOnServer(triedAt(facts.folder), trans),
            ...startAsOwner(JUPYTERS, trans),
            runAsOwner(JUPYTERS, trans),
            keepElsewhere(facts, trans)
          ],
      session
    );
  },
  byHand: ({ folder }) => [
    'id -u; grep CapEff /proc/self/status',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`,
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

/** The folder alone: what lies below keeps its owner. */
function giveOnServer(path: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell of the server'),
    title: trans.__('Give the folder to a user that is not root'),
    where: trans.__(
      'By those who run the server of the volume, under the path it has there; then start Jupyter as this user. uid %1 is the one of Jupyter’s own images.',
      JUPYTERS.uid
    ),
    language: 'shell',
    code: shell`chown ${JUPYTERS.uid}:${JUPYTERS.gid} ${path}`,
    opens: trans.__(
      'Writing there for uid %1; what lies below keeps its owner.',
      JUPYTERS.uid
    ),
    confirm: writeTurnsGreen(trans)
  };
}
