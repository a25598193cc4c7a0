import type { IIdentity, IOwner, IStorage } from '../../wire/evidence';
import type { IFolder, ITrouble } from './folder';
import { folderFor, triedAt } from './folder';
import { troubleAt } from './folders';
import { isWithin } from './paths';

/** A folder in trouble because owner and mode keep this user from writing to it. */
export interface IRefused extends ITrouble {
  owner: IOwner;
  me: IIdentity;
  /** Whether it is for the reader's own account to give: HOME, the root folder, and what lies below. */
  own: boolean;
}

/**
 * The trouble at a folder whose owner and mode refuse; null when something else may.
 *
 * #### Notes
 * The server computed what owner, mode and ids say (`permitted`) and the kernel said the same: both together are the proof.
 * An access list, a security module or a network server make them differ.
 */
export function refusedAt(
  storage: IStorage,
  me: IIdentity,
  path: string
): IRefused | null {
  const trouble = troubleAt(storage, path);
  if (!trouble || !isRefused(trouble.folder)) {
    return null;
  }
  const { folder, folders } = trouble;
  const owner = folder.entry.owner;
  if (!owner || me.overridesPermissions) {
    return null;
  }
  return { ...trouble, owner, me, own: isOwn(triedAt(folder), folders) };
}

/** The same refusal at folders that lie below one another has one root: the topmost of one owner. */
export function refusedTogether({
  folder,
  folders,
  owner
}: IRefused): string[] {
  const same = folders
    .filter(other => isRefused(other) && other.entry.owner?.uid === owner.uid)
    .map(triedAt);
  const own = triedAt(folder);
  const top = same
    .filter(path => isWithin(own, path))
    .reduce((one, other) => (other.length < one.length ? other : one), own);
  return [...new Set([top, ...same.filter(path => isWithin(path, top))])];
}

/** Whether the folder is the user's own, so that only its mode is wrong. */
export function isMine({ owner, me }: IRefused): boolean {
  return owner.uid === me.uid;
}

function isRefused({ entry, failed }: IFolder): boolean {
  return (
    failed?.errno === 'EACCES' &&
    entry.permitted === false &&
    entry.readOnly !== true &&
    !entry.closed
  );
}

/** `/` and what only the system owns is nobody's to have, whatever HOME says. */
function isOwn(tried: string, folders: readonly IFolder[]): boolean {
  return (['root', 'folder', 'home'] as const)
    .map(role => folderFor(role, folders)?.path ?? '/')
    .some(path => path !== '/' && isWithin(tried, path));
}
