import type { IFolder, Role } from './folder';
import { folderFor, isFine } from './folder';
import { isSystems, isWithin } from './paths';

/** What Jupyter keeps for itself; where all of it is elsewhere, it has no use for HOME. */
const OWN: readonly Role[] = ['data', 'runtime', 'config'];

/** What Jupyter itself works without: worth a line in the table, and no more. */
const UNNEEDED: readonly Role[] = [
  'packages',
  'user-packages',
  'trash',
  'cache',
  'logs'
];

/** How a folder answers that is not meant to be written to. */
const CLOSED: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/** The gravest that any use of the folder makes of what its canary says. */
export function weighed(
  folder: IFolder,
  folders: readonly IFolder[]
): IFolder['verdict'] {
  if (folder.verdict !== 'fail') {
    return folder.verdict;
  }
  if (folder.entry.timedOut) {
    // Whatever touches it waits, but nothing of Jupyter's own does.
    return isUnneeded(folder) ? 'warn' : 'fail';
  }
  const verdicts = folder.roles.map(role => weigh(role, folder, folders));
  return (
    (['fail', 'warn'] as const).find(one => verdicts.includes(one)) ?? 'pass'
  );
}

/** Whether Jupyter itself works without this folder. */
export function isUnneeded({ roles }: Pick<IFolder, 'roles'>): boolean {
  return roles.every(role => UNNEEDED.includes(role));
}

function weigh(
  role: Role,
  folder: IFolder,
  folders: readonly IFolder[]
): 'fail' | 'warn' | 'pass' {
  const worksFor = (other: Role): boolean =>
    isFine(folderFor(other, folders) ?? { verdict: 'unknown' });
  switch (role) {
    case 'root':
      // Someone who sits in a folder that works does not miss the one above it; nobody is meant to write into `/`.
      return worksFor('folder') || isSystems(folder.path) ? 'warn' : 'fail';
    case 'folder':
      // Data and courses are often closed on purpose: worth a word to who sits in one, not an alarm.
      return worksFor('root') && CLOSED.includes(folder.failed?.errno ?? '')
        ? 'warn'
        : 'fail';
    case 'config':
      // JupyterLab itself writes only what lies below; an administrator may well close the rest.
      return worksFor('settings') && worksFor('workspaces') ? 'warn' : 'fail';
    case 'home':
      return OWN.every(own => worksFor(own) && !isBelow(own, folder, folders))
        ? 'pass'
        : 'warn';
    case 'temp':
      return 'warn';
    default:
      return UNNEEDED.includes(role) ? 'pass' : 'fail';
  }
}

function isBelow(
  role: Role,
  folder: IFolder,
  folders: readonly IFolder[]
): boolean {
  const other = folderFor(role, folders);
  return other !== undefined && isWithin(other.path, folder.path);
}
