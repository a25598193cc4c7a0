import type { IIdentity, IOwner, IStorage } from '../../wire/evidence';
import { foldersOf } from '../storage/folders';

/** A folder that several people write in, and what keeps them from each other's files. */
export interface IShut {
  path: string;
  owner: IOwner;
  others: number;
  umask: string;
}

/** Of a umask, what it takes from the group. */
const WRITING = 0o020;

/**
 * The folder that is meant to be shared, while new files in it are not; null where there is none.
 *
 * #### Notes
 * Volumes of a pod look as if they were shared, with nobody to share them with: only files of other people show that.
 */
export function shutOut(storage: IStorage, me: IIdentity): IShut | null {
  const { umask } = me;
  if (!(parseInt(umask, 8) & WRITING)) {
    return null;
  }
  for (const { path, roles, entry } of foldersOf(storage)) {
    const { owner, sharedBy } = entry;
    if (
      owner &&
      sharedBy &&
      entry.exists &&
      (roles.includes('root') || roles.includes('folder'))
    ) {
      return { path, owner, others: sharedBy, umask };
    }
  }
  return null;
}
