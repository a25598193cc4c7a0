import { bytes } from '../../bytes';
import type { ITranslation } from '../../check';
import type { IMount, IPlace, ISpace, IStep } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import type { IFolder } from './folder';
import { triedAt } from './folder';
import { stepName } from './step-name';
import { modeOf, ownerName, roleName } from './words';

/** What the C library says to an error; it is what people read in logs, so it is not translated. */
const ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'device or resource busy',
  EDQUOT: 'disk quota exceeded',
  EIO: 'input/output error',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space left on device',
  ENOTCONN: 'transport endpoint is not connected',
  ENOTDIR: 'not a directory',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ESTALE: 'stale file handle'
};

/** What was seen at a folder, the line that shows the fault first. */
export function factsOf(
  folder: IFolder,
  deadline: number,
  trans: ITranslation
): IFact[] {
  const { entry, path } = folder;
  const tried = triedAt(folder);
  const lines: [string, string | null | undefined | false][] = [
    [trans.__('Used for'), usesOf(folder, trans)],
    [
      trans.__('Nearest folder that exists'),
      !entry.exists && !entry.closed && tried !== path && tried
    ],
    [
      trans.__('Owner and mode'),
      entry.owner &&
        `${entry.owner.path}: ${ownerName(entry.owner)}, gid ${entry.owner.gid}, ${modeOf(entry.owner)}`
    ],
    [
      trans.__('May not be entered'),
      entry.closed &&
        `${entry.closed.path}: ${ownerName(entry.closed)}, gid ${entry.closed.gid}, ${modeOf(entry.closed)}`
    ],
    [trans.__('Mount'), entry.mount && mountText(entry.mount)],
    [trans.__('Space left'), entry.space && spaceText(entry.space, trans)],
    [trans.__('Left behind'), entry.leftover]
  ];
  return [
    canary(folder, deadline, trans),
    ...lines.flatMap(([label, observed]) =>
      observed ? [{ label, observed, vantage: 'system' as const }] : []
    )
  ];
}

/** How an operation ended, as people find it in logs. */
export function errorText({ errno }: IStep): string {
  const meaning = errno ? ERRORS[errno] : undefined;
  return meaning ? `${errno} (${meaning})` : (errno ?? '?');
}

/** How many operations the canary goes through; a folder that is missing is only made and removed. */
export function stepsOf({ exists }: IPlace): number {
  return exists ? 7 : 3;
}

function canary(
  { entry, failed }: IFolder,
  deadline: number,
  trans: ITranslation
): IFact {
  const done = entry.steps
    .filter(({ ok }) => ok)
    .map(({ step }) => stepName(step, trans));
  const observed = entry.timedOut
    ? trans.__('no answer within %1 s', deadline)
    : failed
      ? trans.__('%1: %2', stepName(failed.step, trans), errorText(failed))
      : entry.unfinished
        ? trans.__('%1; no more within %2 s', done.join(', '), deadline)
        : done.length > 0
          ? done.join(', ')
          : trans.__('not tried');
  return {
    label: trans.__('Test file'),
    expected: trans.__(
      'create, write 64 KiB, flush to disk, read back, rename, delete'
    ),
    observed,
    vantage: 'system',
    ...((entry.timedOut || failed) && { differs: true })
  };
}

function mountText({ fsType, source, mountPoint, options }: IMount): string {
  const access = options.includes('ro') ? 'ro' : 'rw';
  return `${mountPoint}: ${fsType}, ${access}, ${source}`;
}

function spaceText(space: ISpace, trans: ITranslation): string {
  const room = trans.__(
    '%1 of %2',
    bytes(space.bytesFree),
    bytes(space.bytesTotal)
  );
  return space.inodesTotal > 0
    ? trans.__('%1; %2 of %3 inodes', room, space.inodesFree, space.inodesTotal)
    : room;
}

/** What Jupyter uses a folder for, in words. */
export function usesOf({ roles }: IFolder, trans: ITranslation): string {
  return roles.map(role => roleName(role, trans)).join(', ');
}
