import type { IMount, IStorage } from '../../wire/evidence';
import { isOnDisk, optionOf } from './file-systems';
import type { ITrouble } from './folder';
import { troubleAt } from './folders';

/** A folder in trouble because of how its file system is mounted. */
export interface IReadOnly extends ITrouble {
  mount: IMount;
}

/** File systems that nobody can write to, or that are an image under a container. */
const IMAGES: readonly string[] = [
  'overlay',
  'squashfs',
  'erofs',
  'iso9660',
  'fuse.squashfuse',
  'fuse.squashfuse_ll',
  'fuse-overlayfs',
  'fuse.fuse-overlayfs'
];

/**
 * The trouble at a folder whose mount is read-only by intention; null when it is not, or may have become so by an error.
 *
 * #### Notes
 * A disk that failed leaves the options of the mount as they were and is read-only as a whole (`ro` or `emergency_ro` of
 * the file system): only `ro` of the mount itself, or a file system that is always read-only, is proof of an intention.
 */
export function readOnlyAt(storage: IStorage, path: string): IReadOnly | null {
  const trouble = troubleAt(storage, path);
  const mount = trouble?.folder.entry.mount;
  if (!mount || trouble.folder.failed?.errno !== 'EROFS') {
    return null;
  }
  const { options, superOptions, fsType } = mount;
  const meant =
    !superOptions.includes('emergency_ro') &&
    (options.includes('ro') ||
      (superOptions.includes('ro') && IMAGES.includes(fsType)));
  return meant ? { ...trouble, mount } : null;
}

/** A folder in trouble because its disk became read-only, and whether the kernel says so itself. */
export interface IFailed extends IReadOnly {
  certain: boolean;
}

/**
 * The trouble at a folder of a disk that refuses to be written to, though it is mounted for writing.
 *
 * #### Notes
 * Kernels say it in three ways: `emergency_ro`, the whole file system `ro` while its mount is `rw`, and, from Linux 6.12 on
 * until the first was added, in no option at all: then only the disk itself is left to refuse. An overlay whose upper layer
 * is on such a disk shows nothing either. Others refuse as silently by intention, such as a snapshot of btrfs.
 */
export function failedAt(storage: IStorage, path: string): IFailed | null {
  const trouble = troubleAt(storage, path);
  const mount = trouble?.folder.entry.mount;
  if (!mount || trouble.folder.failed?.errno !== 'EROFS') {
    return null;
  }
  const { options, superOptions, fsType } = mount;
  const certain = superOptions.includes('emergency_ro');
  const silent =
    /^ext[234]$/.test(fsType) ||
    (fsType === 'overlay' && optionOf(mount, 'upperdir') !== undefined);
  const failed = superOptions.includes('ro') ? isOnDisk(mount) : silent;
  return certain || (failed && !options.includes('ro'))
    ? { ...trouble, mount, certain }
    : null;
}
