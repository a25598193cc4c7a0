import type { IServer, IStep } from '../../wire/evidence';
import type { IFolder, Role } from './folder';

type Step = IStep['step'];
type Gravity = 'fail' | 'warn';

/** Seconds by which a new file may be younger or older than the clock: shares round to two, and clocks drift between corrections. */
export const TOLERATED_SECONDS = 5;

const WORK: Partial<Record<Role, Gravity>> = { root: 'fail', folder: 'fail' };
const SOME: Partial<Record<Role, Gravity>> = { root: 'warn', folder: 'warn' };

/**
 * Who misses what, where it fails: what Jupyter does there now, and, as a warning, what only some programs do.
 *
 * #### Notes
 * What is not listed is a line in the table. Locks are missed by databases alone, so it is the database that is asked.
 * Programs do not run from folders for temporary files on purpose in many places, and Jupyter starts none there.
 */
const NEEDS: Partial<Record<Step, Partial<Record<Role, Gravity>>>> = {
  rename: { ...WORK, home: 'warn' },
  replace: { ...WORK, home: 'warn' },
  delete: {
    ...WORK,
    home: 'warn',
    data: 'warn',
    runtime: 'warn',
    temp: 'warn'
  },
  // Jupyter keeps checkpoints in a folder of their own.
  'make-folder': WORK,
  'remove-folder': SOME,
  // A file is uploaded in pieces of 1 MiB, each put behind the last.
  append: WORK,
  overwrite: SOME,
  // Connection files hold a key and must be for their owner alone; Jupyter looks.
  chmod: { runtime: 'fail' },
  execute: { 'user-packages': 'warn', packages: 'warn' },
  'name-unicode': SOME,
  'name-colon': SOME,
  clock: SOME,
  // Of a quota little may be left though the disk has room; a limit on the size of files is another reason.
  large: SOME
};

/** Extensions of the server that keep a database of their own, and where. */
const DATABASES: Partial<Record<Role, RegExp>> = {
  root: /^jupyter[-_](collaboration|server[-_]ydoc)$/,
  data: /^jupyter[-_]server[-_]fileid$/
};

/** What is known of the server that says what it needs of a folder. */
export type Asking = Partial<Pick<IServer, 'versions' | 'insecureWrites'>>;

/** Who misses what fails here, by how gravely; null where it is nobody. */
export function asked(
  step: IStep,
  { roles, entry }: IFolder,
  { versions = {}, insecureWrites }: Asking
): Gravity | null {
  const by = roles.flatMap(
    role =>
      NEEDS[step.step]?.[role] ??
      (keepsDatabase(step, role, versions) ? ['fail' as const] : [])
  );
  const gravest = (['fail', 'warn'] as const).find(one => by.includes(one));
  // In a folder that is missing nothing else was tried than to make it, and to lose it again.
  const tried = entry.exists || step.step === 'delete';
  // A Jupyter that was told to let others read its keys does not look.
  const heeded = step.step !== 'chmod' || insecureWrites !== true;
  return gravest && tried && heeded && isMissed(step) ? gravest : null;
}

/** Jupyter keeps the signatures of notebooks in one among its data; what extensions keep has a log beside it. */
function keepsDatabase(
  { step, errno }: IStep,
  role: Role,
  versions: IServer['versions']
): boolean {
  const extension = DATABASES[role];
  const extended =
    extension !== undefined &&
    Object.keys(versions).some(name => extension.test(name));
  // A lock that is waited for without end leaves no time to try the database, which would wait as well.
  const hangs = step === 'lock' && errno === 'ETIMEDOUT';
  return (
    ((step === 'database' || hangs) && (role === 'data' || extended)) ||
    (step === 'database-wal' && extended)
  );
}

/** Whether what came of it does harm. */
function isMissed({ step, seen, errno }: IStep): boolean {
  switch (step) {
    case 'chmod':
      return isOpen(seen);
    case 'name-colon':
      // A name that is refused is known to be refused; one that is changed is a file that cannot be found.
      return !errno;
    case 'execute':
      return errno === 'EACCES' || errno === 'EPERM';
    case 'clock':
      return Math.abs(secondsOf(seen)) > TOLERATED_SECONDS;
    default:
      return true;
  }
}

/** Whether Jupyter would not trust a file of this mode: as it does, but for the right to execute of its owner. */
function isOpen(mode: string | null | undefined): boolean {
  return /^0?[0-7]{3,4}$/.test(mode ?? '')
    ? (parseInt(mode ?? '', 8) & 0o6677) !== 0o600
    : false;
}

/** The seconds in `-3600 s`; none where it says none. */
export function secondsOf(seen: string | null | undefined): number {
  return parseFloat(seen ?? '') || 0;
}
