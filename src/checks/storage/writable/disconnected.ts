import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { isFuse } from '../file-systems';
import { failedBy } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** The program that serves the file system has ended, and its mount is still there. */
export const disconnected = defineCause({
  id: 'storage/writable/disconnected',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = failedBy(storage, place, ['ENOTCONN', 'ECONNABORTED']);
    const mount = trouble?.folder.entry.mount;
    return trouble && mount && isFuse(mount) ? { ...trouble, mount } : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the program that serves %2 (%3, %4) has ended.',
      consequence(facts, trans),
      facts.mount.mountPoint,
      facts.mount.source,
      facts.mount.fsType
    ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem, and the folder is not gone, though it can look like that: nobody answers for it. What is stored is as it was.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        mountAgain(facts.mount, trans),
        restartDriver(trans),
        findReason(trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  // Asking the folder itself would only say the same again.
  byHand: ({ mount }) => [
    shell`grep -F ${mount.mountPoint} /proc/self/mountinfo`,
    shell`stat ${mount.mountPoint}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

function mountAgain({ mountPoint }: IMount, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: 'fusermount3',
    title: trans.__('Unmount what is left of it, then mount it again'),
    where: trans.__(
      'By whoever mounted it. Then the command by which it was mounted, and after that the container again, if the program runs outside of it.'
    ),
    language: 'shell',
    code: shell`fusermount3 -u ${mountPoint}`,
    confirm: writeTurnsGreen(trans)
  };
}

function restartDriver(trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Find the pod of the storage driver that was restarted'),
    where: trans.__(
      'By those who run the cluster: its mounts died with it. Delete the pod of Jupyter afterwards; its successor mounts the volume anew.'
    ),
    language: 'shell',
    code: "kubectl get pods --all-namespaces --sort-by='{.status.containerStatuses[0].restartCount}' | grep -iE 'csi|fuse|s3|gcs|blob'",
    confirm: writeTurnsGreen(trans)
  };
}

function findReason(trans: ITranslation): IFix {
  return {
    id: 'reason',
    for: trans.__('shell of the host'),
    title: trans.__('See whether it was killed for memory'),
    where: trans.__(
      'Where that program ran, by an administrator; else its own log says why it ended.'
    ),
    language: 'shell',
    code: "dmesg --ctime | grep -iE 'out of memory|killed process' | tail -n 20",
    confirm: writeTurnsGreen(trans)
  };
}
