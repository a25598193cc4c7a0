import type { IMount, IStorage } from '../../wire/evidence';
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
