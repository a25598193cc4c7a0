import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount, IStep } from '../../../wire/evidence';
import type { ITranslation } from '../../../check';
import type { IFix } from '../../../wire/report';
import { mountRoot } from '../consequences';
import { databaseElsewhere } from '../database-fixes';
import { errorText } from '../errors';
import { isNfs } from '../file-systems';
import type { IMissed } from '../operated';
import { missedAt, urgency } from '../operated';
import { writeTurnsGreen } from '../remedies';
import { onScratchFile } from '../scratch';

interface IUnlocked extends IMissed {
  lock: IStep;
}

/** Locks bytes, as databases do; what flock does is another matter on some file systems. */
const LOCK =
  'import fcntl,sys; fcntl.lockf(open(sys.argv[1],"r+"),fcntl.LOCK_EX|fcntl.LOCK_NB)';

/** Files cannot be locked there, so no database can be kept. */
export const noLocks = defineCause({
  id: 'storage/operations/no-locks',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place): IUnlocked | null => {
    const found = missedAt(seen, place, ['lock', 'database', 'database-wal']);
    const lock = found?.folder.operations.find(
      ({ step, ok }) => !ok && (step === 'lock' || step === 'flock')
    );
    return found && lock ? { ...found, lock } : null;
  },
  verdict: urgency,
  tell: ({ folder, lock }, trans) => ({
    summary: trans.__(
      'Notebooks can hang or fail to open: in %1 no file can be locked (%2), so SQLite cannot keep a database there.',
      folder.path,
      errorText(lock)
    ),
    impact: folder.entry.mount
      ? trans.__(
          'Owner and mode are not the problem, and no other program holds the lock: the file was ours alone. %1 (%2) does not lock. Deleting the database does not help: a new one fails as well.',
          folder.entry.mount.mountPoint,
          folder.entry.mount.fsType
        )
      : trans.__(
          'Owner and mode are not the problem, and no other program holds the lock: the file was ours alone.'
        )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        ...databaseElsewhere(facts, session, trans),
        letLock(facts.folder.entry.mount, trans)
      ],
      session
    ),
  byHand: ({ folder, lock }) => [
    onScratchFile(
      folder.path,
      lock.step === 'flock'
        ? 'timeout 5 flock "$file" true'
        : `timeout 5 ${shell`python3 -c ${LOCK}`} "$file"`
    ),
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${folder.path}`
  ],
  explains: () => ['server/files/signatures-unwritable'],
  root: ({ folder }) => mountRoot(folder)
});

/** The option by which the file system locks; it goes to the machine that mounts it. */
function letLock(mount: IMount | null, trans: ITranslation): IFix | null {
  const code =
    mount?.fsType === 'lustre'
      ? 'flock'
      : mount && isNfs(mount)
        ? 'vers=4.2'
        : null;
  return code
    ? {
        id: 'mounts',
        for: trans.__('the command that mounts it'),
        title: trans.__('Mount it so that files can be locked'),
        where:
          code === 'flock'
            ? trans.__(
                'By an administrator: this option of mount -t lustre; then unmount it and mount it again.'
              )
            : trans.__(
                'By an administrator: NFS 4 locks by itself; with version 3 both machines need lockd and statd. Then unmount it and mount it again, without nolock.'
              ),
        language: 'text',
        code,
        undo: trans.__('Mount it as it was.'),
        confirm: writeTurnsGreen(trans)
      }
    : null;
}
