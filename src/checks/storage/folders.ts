import type { IPlace, IStep, IStorage } from '../../wire/evidence';

/** What Jupyter uses a folder for. */
export type Role = IPlace['place'];

/** A folder Jupyter writes to: one path, whatever it is used for, and what the canary saw there. */
export interface IFolder {
  path: string;
  /** The weightiest first. */
  roles: readonly Role[];
  /** Of several entries for this path, the first that shows trouble. */
  entry: IPlace;
  /** The operation that failed, if one did. */
  failed: IStep | null;
  /** How much of an operation failing here asks of the reader. */
  verdict: 'pass' | 'warn' | 'fail' | 'unknown';
}

/** What a folder is used for, from what people miss first to what they miss last. */
const ROLES: readonly Role[] = [
  'root',
  'folder',
  'data',
  'runtime',
  'config',
  'settings',
  'workspaces',
  'home',
  'temp',
  'mount'
];

/** What Jupyter keeps for itself; where all of it is elsewhere, it has no use for HOME. */
const OWN: readonly Role[] = ['data', 'runtime', 'config'];

/**
 * The folders of this run, in the order in which a headline prefers them: what must be writable before what is better so.
 */
export function foldersOf({ places }: IStorage): IFolder[] {
  // A mount below the root folder is only asked whether it answers; that it does is no news.
  const asked = places.filter(
    ({ place, timedOut }) => place !== 'mount' || timedOut
  );
  const folders = asked
    .filter(
      ({ path }, index) =>
        asked.findIndex(other => other.path === path) === index
    )
    .map(first =>
      folderAt(
        first,
        asked.filter(({ path }) => path === first.path)
      )
    );
  const judged = folders.map(folder => ({
    ...folder,
    verdict: verdictOf(folder, folders)
  }));
  const weight = ({ verdict, roles }: IFolder): number =>
    (verdict === 'fail' ? 0 : ROLES.length) +
    ROLES.indexOf(roles[0] ?? 'mount');
  return judged.sort((one, other) => weight(one) - weight(other));
}

/** A folder in trouble of which a cause may speak, and all the others. */
export interface ITrouble {
  folder: IFolder;
  folders: readonly IFolder[];
}

/** The folder at this path when an operation failed there; null when all is well or nothing was tried. */
export function troubleAt(storage: IStorage, path: string): ITrouble | null {
  const folders = foldersOf(storage);
  const folder = folders.find(other => other.path === path);
  return folder && (folder.failed || folder.entry.timedOut)
    ? { folder, folders }
    : null;
}

/** The folder Jupyter uses for this, if it was looked at. */
export function folderFor(
  role: Role,
  folders: readonly IFolder[]
): IFolder | undefined {
  return folders.find(({ roles }) => roles.includes(role));
}

/** Whether one path is another or lies below it; as text, without looking. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(above.replace(/\/*$/, '/'));
}

/** Where the canary was made: the folder, or what there is of the way to it. */
export function triedAt({ path, entry }: IFolder): string {
  return entry.tried ?? path;
}

/** Whether everything that was tried here worked. */
export function isFine({ verdict }: Pick<IFolder, 'verdict'>): boolean {
  return verdict === 'pass';
}

function folderAt(first: IPlace, entries: readonly IPlace[]): IFolder {
  const { path } = first;
  const roles = ROLES.filter(role =>
    entries.some(({ place }) => place === role)
  );
  const entry = entries.find(isTroubled) ?? first;
  const failed = entry.steps.find(({ ok }) => !ok) ?? null;
  return { path, roles, entry, failed, verdict: firstVerdict(entry) };
}

/** What the canary says, before it is weighed what the folder is for. */
function firstVerdict(entry: IPlace): IFolder['verdict'] {
  return isTroubled(entry)
    ? 'fail'
    : entry.unfinished || entry.steps.length === 0
      ? 'unknown'
      : 'pass';
}

function isTroubled({ place, timedOut, exists, steps }: IPlace): boolean {
  return (
    timedOut ||
    steps.some(({ ok }) => !ok) ||
    (!exists && (place === 'root' || place === 'folder'))
  );
}

/** How a folder answers that is not meant to be written to. */
const CLOSED: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/** The gravest that any use of the folder makes of it. */
function verdictOf(
  folder: IFolder,
  folders: readonly IFolder[]
): IFolder['verdict'] {
  if (folder.verdict !== 'fail' || folder.entry.timedOut) {
    return folder.verdict;
  }
  const verdicts = folder.roles.map(role => weigh(role, folder, folders));
  return (
    (['fail', 'warn'] as const).find(one => verdicts.includes(one)) ?? 'pass'
  );
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
      return 'fail';
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

/** Whether a folder is the system's own, which is nobody's to have. */
export function isSystems(path: string): boolean {
  return /^\/((bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)\/?)?$/.test(
    path
  );
}
