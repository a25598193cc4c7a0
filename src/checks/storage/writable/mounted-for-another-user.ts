import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy, mountRoot } from '../consequences';
import { isFuse, optionOf } from '../file-systems';
import { failedBy } from '../folders';
import { outside } from '../ids';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** Another user mounted it by FUSE, and lets nobody else in, not even root. */
export const mountedForAnotherUser = defineCause({
  id: 'storage/writable/mounted-for-another-user',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity: me }, place) => {
    const trouble = failedBy(storage, place, ['EACCES']);
    const mount = trouble?.folder.entry.mount;
    if (!trouble || !mount || !isFuse(mount)) {
      return null;
    }
    const user = Number(optionOf(mount, 'user_id') ?? NaN);
    const mine = [me.uid, outside(me.uid, me.uidMap)];
    return Number.isInteger(user) &&
      !mine.includes(user) &&
      !mount.superOptions.includes('allow_other')
      ? { ...trouble, mount, user, me }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: uid %2 mounted %3 (%4) for itself alone, and Jupyter runs as uid %5.',
      consequence(facts, trans),
      facts.user,
      facts.mount.mountPoint,
      facts.mount.fsType,
      facts.me.uid
    ),
    impact: sentences(
      trans.__(
        'Owner and mode are not the problem, whatever they seem to be: the kernel lets no other user into such a mount, not even root.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        {
          id: 'shell',
          for: trans.__('the command that mounts it'),
          title: trans.__('Mount it as the user Jupyter runs as, or let it in'),
          where: trans.__(
            'By whoever mounted it: unmount it (fusermount3 -u), then mount it as uid %1. Where that cannot be, mount it with these options; user_allow_other must then stand in /etc/fuse.conf.',
            facts.me.uid
          ),
          language: 'text',
          code: `-o allow_other,default_permissions,uid=${facts.me.uid},gid=${facts.me.gid},umask=077`,
          opens: trans.__(
            'What is mounted there, to uid %1 and to nobody else.',
            facts.me.uid
          ),
          undo: trans.__('Mount it without these options.'),
          confirm: writeTurnsGreen(trans)
        },
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ mount }) => [
    'id -u',
    shell`grep -F ${mount.mountPoint} /proc/self/mountinfo`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});
