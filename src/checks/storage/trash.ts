import type { IFiles, IStorage } from '../../wire/evidence';
import { fileSystemRoot } from './consequences';
import { foldersOf } from './folders';
import { isWithin } from './paths';
import type { IVolume } from './volumes';
import { enoughBytes, volumesOf } from './volumes';

/** A trash that holds the room that is missing. */
export interface IHeld {
  volume: IVolume;
  where: string;
  bytes: number;
}

/** The trash without which there would be room enough on its file system; null where it is not to blame. */
export function heldBy(
  storage: IStorage,
  files: IFiles | undefined
): IHeld | null {
  const { where, bytes } = files?.trash ?? {};
  const volume = where ? volumeAt(where, storage) : undefined;
  if (!volume || !where || !bytes) {
    return null;
  }
  const enough = enoughBytes(volume);
  const free = Math.max(0, volume.space.bytesFree);
  return (volume.full || free < enough) && free + bytes >= enough
    ? { volume, where, bytes }
    : null;
}

/** The file system a path is on, as far as its mounts are known. */
function volumeAt(path: string, storage: IStorage): IVolume | undefined {
  const [nearest] = foldersOf(storage)
    .filter(({ entry }) => isWithin(path, entry.mount?.mountPoint ?? '/'))
    .sort(
      (one, other) =>
        (other.entry.mount?.mountPoint.length ?? 0) -
        (one.entry.mount?.mountPoint.length ?? 0)
    );
  return (
    nearest &&
    volumesOf(storage).find(({ root }) => root === fileSystemRoot(nearest))
  );
}
