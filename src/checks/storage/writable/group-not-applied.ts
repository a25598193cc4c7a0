import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy } from '../consequences';
import { triedAt } from '../folder';
import { giveGroup, giveIt } from '../owner-fixes';
import type { IRefused } from '../ownership';
import { isMine, refusedAt } from '../ownership';
import { gravity, keepElsewhere } from '../remedies';
import { consequence, modeOf, sentences, stillWorks } from '../words';

/** The mark by which Kubernetes makes new files of a volume belong to the volume's group. */
const SETGID = 0o2000;

/** Kubernetes did not give this volume to the group of the pod. */
export const groupNotApplied = defineCause({
  id: 'storage/writable/group-not-applied',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = refusedAt(storage, identity, place);
    return found && isUntouched(found) ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the volume at %2 was not given to the pod’s group; it belongs to uid %3, gid %4, and Jupyter runs as uid %5 with the groups %6.',
      consequence(facts, trans),
      triedAt(facts.folder),
      facts.owner.uid,
      facts.owner.gid,
      facts.me.uid,
      [...new Set([facts.me.gid, ...facts.me.groups])].join(', ')
    ),
    impact: sentences(
      trans.__(
        'It is not read-only: its mode is %1. Either the pod has no fsGroup, or this kind of volume ignores it: hostPath, many NFS volumes and folders made for a subPath do.',
        modeOf(facts.owner)
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        giveGroup(facts, trans),
        giveIt(facts, session, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    'id',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => triedAt(folder)
});

/** The top of a volume of its own, whose group is none of ours and which lacks the mark that comes with fsGroup. */
function isUntouched(facts: IRefused): boolean {
  const { folder, owner, me } = facts;
  const mount = folder.entry.mount?.mountPoint;
  return (
    me.container === 'kubernetes' &&
    mount !== '/' &&
    mount === triedAt(folder) &&
    !isMine(facts) &&
    ![me.gid, ...me.groups].includes(owner.gid) &&
    (parseInt(owner.mode, 8) & SETGID) === 0
  );
}
