import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { isFuse } from '../file-systems';
import { troubleAt } from '../folders';
import { gravity, writeTurnsGreen } from '../remedies';
import { consequence } from '../words';

/** The file system does not answer: a network share is gone, or the program behind it stands still. */
export const hung = defineCause({
  id: 'storage/writable/hung',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = troubleAt(storage, place);
    return trouble?.folder.entry.timedOut
      ? {
          ...trouble,
          deadline: storage.deadline,
          mount: trouble.folder.entry.mount,
          at: mountRoot(trouble.folder)
        }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: facts.mount
      ? trans.__(
          '%1: the file system at %2 (%3) does not answer.',
          consequence(facts, trans),
          facts.at,
          facts.mount.fsType
        )
      : trans.__(
          '%1: the file system at %2 does not answer.',
          consequence(facts, trans),
          facts.at
        ),
    impact: trans.__(
      'Permissions are not the problem: it gave no answer within %1 s, and no error either. Whatever touches it waits, terminals and kernels too. Restarting Jupyter cannot help.',
      facts.deadline
    )
  }),
  fixes: ({ mount, at }, session, trans) =>
    forSession(
      mount ? [findServer(mount, at, trans), detach(mount, at, trans)] : [],
      session
    ),
  // Whatever asks the file system would hang as well; the kernel's own table does not.
  byHand: ({ at }) => [
    shell`grep -F ${at} /proc/self/mountinfo`,
    shell`timeout 3 stat ${at}; echo $?`
  ],
  // What lists it on the event loop waits with it.
  explains: trouble => [...explainedBy(trouble), 'server/load/loop-blocked'],
  root: ({ folder }) => mountRoot(folder)
});

function findServer(mount: IMount, at: string, trans: ITranslation): IFix {
  const common = {
    id: 'shell',
    for: trans.__('shell'),
    language: 'shell',
    confirm: writeTurnsGreen(trans)
  };
  return isFuse(mount)
    ? {
        ...common,
        title: trans.__('Find the program behind it'),
        where: trans.__(
          'By whoever mounted it: a state of T means that it is stopped, and kill -CONT with its number wakes it. Otherwise start it again.'
        ),
        code: shell`ps -eo pid,stat,user,args | grep -F ${at} | grep -v grep`
      }
    : {
        ...common,
        title: trans.__('Find out whether its server answers'),
        where: trans.__(
          'By an administrator: %1 is served by %2. Once that answers again, so does this, without a restart.',
          at,
          mount.source
        ),
        code: shell`dmesg --ctime | tail -n 30; grep -F ${at} /proc/self/mountinfo`
      };
}

/** A lazy unmount: it takes the folder out of the way and leaves what is stored untouched. */
function detach(mount: IMount, at: string, trans: ITranslation): IFix {
  return {
    id: 'unmount',
    for: isFuse(mount) ? 'fusermount3' : 'umount',
    title: trans.__('Detach it until it answers'),
    where: isFuse(mount)
      ? trans.__('By whoever mounted it, if it cannot be woken.')
      : trans.__('By an administrator, if its server stays away.'),
    language: 'shell',
    code: isFuse(mount)
      ? shell`fusermount3 -u -z ${at}`
      : shell`umount -l ${at}`,
    undo: trans.__('Mount it again.'),
    confirm: writeTurnsGreen(trans)
  };
}
