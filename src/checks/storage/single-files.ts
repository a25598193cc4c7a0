import type { IMount, IStorage } from '../../wire/evidence';
import { isSystems } from './paths';

/** A file that is a mount point of its own. */
export interface ISingleFile {
  path: string;
  folder: string;
  mount: IMount;
}

/**
 * The files people see beside their own that are mounted by themselves, to be written to.
 *
 * #### Notes
 * What is mounted below the root folder is asked whether it answers, as a folder: of a file the kernel says that it is none.
 * One that is mounted read-only is meant to stay as it is.
 */
export function singleFilesOf({ places }: IStorage): ISingleFile[] {
  const looked = places
    .filter(({ place }) => place === 'root' || place === 'folder')
    .map(({ path }) => path);
  return places.flatMap(({ place, path, mount, steps }) => {
    const folder = path.slice(0, path.lastIndexOf('/')) || '/';
    return place === 'mount' &&
      mount?.mountPoint === path &&
      !mount.options.includes('ro') &&
      steps.some(({ errno }) => errno === 'ENOTDIR') &&
      looked.includes(folder) &&
      !isSystems(folder)
      ? [{ path, folder, mount }]
      : [];
  });
}
