import type { IIdentity, IStorage } from '../../wire/evidence';
import type { ITrouble } from '../storage/folder';
import { isFine } from '../storage/folder';
import { foldersOf } from '../storage/folders';

/** A user that Jupyter was to run as, and does not. */
export interface IIgnored {
  me: IIdentity;
  wanted: number;
  group: number;
  /** Folders in trouble that belong to that user. */
  waiting: readonly ITrouble[];
}

/** What Jupyter's own images have in these variables unless they are asked for something else. */
const IMAGE_USER = 1000;
const IMAGE_GROUP = 100;

/** The change of user that was asked for by NB_UID and did not happen; null where none was, or it did. */
export function ignoredChange(
  storage: IStorage | undefined,
  me: IIdentity
): IIgnored | null {
  const asked = me.asked?.['NB_UID'];
  const wanted = Number(asked);
  if (asked === undefined || wanted === IMAGE_USER || wanted === me.uid) {
    return null;
  }
  const folders = storage ? foldersOf(storage) : [];
  return {
    me,
    wanted,
    group: Number(me.asked?.['NB_GID'] ?? IMAGE_GROUP),
    waiting: folders
      .filter(folder => !isFine(folder) && folder.entry.owner?.uid === wanted)
      .map(folder => ({ folder, folders }))
  };
}
