import type { ISpace, IStorage } from '../../wire/evidence';
import { fileSystemRoot, mountRoot } from './consequences';
import { isFuse } from './file-systems';
import type { IFolder } from './folder';
import { foldersOf } from './folders';
import { isUnneeded } from './weight';

/** A file system Jupyter writes to, and what it keeps there. */
export interface IVolume {
  /** Where it is mounted. */
  at: string;
  /** What it is the same file system by. */
  root: string;
  space: ISpace;
  /** The weightiest first. */
  folders: readonly IFolder[];
  /** Whether something failed there for want of room, which is told already. */
  full: boolean;
}

/** What is left of a file system, below which it soon is full: a share of it, and of a large one no more than enough for a day. */
const SHARE = 0.05;

/** A notebook with pictures has some MiB, a package some hundred: with this much left, a day's work is not lost. */
const ENOUGH_BYTES = 2 ** 30;

/** An environment for Python is of this order. */
const ENOUGH_FILES = 10_000;

/** The file systems of the folders that Jupyter needs, in their order. */
export function volumesOf(storage: IStorage): IVolume[] {
  const folders = foldersOf(storage).filter(
    folder =>
      !isUnneeded(folder) &&
      !folder.entry.timedOut &&
      (folder.entry.space?.bytesTotal ?? 0) > 0
  );
  const roots = [...new Set(folders.map(fileSystemRoot))];
  return roots.flatMap(root => {
    const here = folders.filter(folder => fileSystemRoot(folder) === root);
    const [first] = here;
    const space = first?.entry.space;
    return first && space
      ? [
          {
            at: mountRoot(first),
            root,
            space,
            folders: here,
            full: here.some(({ failed }) => failed?.errno === 'ENOSPC')
          }
        ]
      : [];
  });
}

/** Bytes that should be left. */
export function enoughBytes({ space }: IVolume): number {
  return Math.min(SHARE * space.bytesTotal, ENOUGH_BYTES);
}

/** Whether saving fails soon for want of bytes; of what cannot be written to, nobody is to make room. */
export function isNearlyFull(volume: IVolume): boolean {
  const { bytesFree } = volume.space;
  return (
    isUsed(volume) &&
    bytesFree < enoughBytes(volume) &&
    !(bytesFree <= 0 && isGuess(volume))
  );
}

/** The same for inodes, where there is a fixed number of them. */
export function isNearlyOutOfInodes(volume: IVolume): boolean {
  const { inodesFree, inodesTotal } = volume.space;
  return (
    isUsed(volume) &&
    inodesTotal > 0 &&
    inodesFree < Math.min(SHARE * inodesTotal, ENOUGH_FILES)
  );
}

function isUsed({ folders }: IVolume): boolean {
  return folders.some(
    ({ entry, failed }) =>
      entry.readOnly !== true && (!failed || failed.errno === 'ENOSPC')
  );
}

/** Many programs behind FUSE do not know what is left, and say none; then a file was written all the same. */
function isGuess({ folders }: IVolume): boolean {
  return folders.every(
    ({ entry, failed }) => entry.mount && isFuse(entry.mount) && !failed
  );
}
