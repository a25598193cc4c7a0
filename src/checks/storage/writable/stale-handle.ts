import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** What was mounted was made anew on its server, and this mount still means the old one. */
export const staleHandle = defineCause({
  id: 'storage/writable/stale-handle',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = failedBy(storage, place, ['ESTALE']);
    return trouble ? { ...trouble, at: mountRoot(trouble.folder) } : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2 was deleted or made anew on the server of %3 while it was mounted here.',
      consequence(facts, trans),
      triedAt(facts.folder),
      facts.folder.entry.mount?.source ?? facts.at
    ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem: this machine asks for a folder by a number that its server no longer knows (stale file handle). Restarting Jupyter alone cannot help.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        mountAnew(facts.at, session, trans),
        restart(facts.at, trans),
        newPod(trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    shell`stat ${triedAt(folder)}`,
    shell`grep -F ${mountRoot(folder)} /proc/self/mountinfo`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

function mountAnew(
  at: string,
  session: ISession,
  trans: ITranslation
): IFix | null {
  return session.container
    ? null
    : {
        id: 'shell',
        for: trans.__('shell'),
        title: trans.__('Mount it anew'),
        where: trans.__(
          'By an administrator. A lazy unmount leaves what is stored untouched; without a line for it in /etc/fstab, mount it as it was mounted before.'
        ),
        language: 'shell',
        code: shell`umount -l ${at} && mount ${at}`,
        confirm: writeTurnsGreen(trans)
      };
}

function restart(at: string, trans: ITranslation): IFix {
  return {
    id: 'docker',
    for: 'docker',
    title: trans.__('Mount it anew on the host, then restart the container'),
    where: trans.__(
      'On the host: a container keeps the mount it was started with.'
    ),
    language: 'shell',
    code: `docker restart $(${shell`docker ps --quiet --filter ${`volume=${at}`}`})`,
    confirm: writeTurnsGreen(trans)
  };
}

function newPod(trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Let the volume be mounted anew'),
    where: trans.__('By whoever may delete the pod of Jupyter.'),
    language: 'text',
    code: numbered([
      trans.__('Save what is open elsewhere: File → Download.'),
      trans.__(
        'Delete the pod, or stop the server and start it again; what only restarts the container keeps the mount.'
      )
    ]),
    confirm: writeTurnsGreen(trans)
  };
}
