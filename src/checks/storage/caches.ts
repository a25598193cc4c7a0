import type { ISpace, IStorage } from '../../wire/evidence';
import { fileSystemRoot } from './consequences';
import type { IFolder } from './folder';
import { folderFor, isFine } from './folder';
import { foldersOf } from './folders';

/** A cache that is in use, on a disk smaller than the one that work is kept on. */
export interface IRoomyCache {
  folder: IFolder;
  space: ISpace;
  variable: string;
  /** The folder work is kept in. */
  work: IFolder;
  /** What that has left. */
  room: ISpace;
}

/** Caches of models and data sets, by the variable that moves them; those of other programs stay small. */
const LARGE: readonly [RegExp, string][] = [
  [/^(HF_HOME|hugging ?face)$/i, 'HF_HOME'],
  [/^(TORCH_HOME|torch)$/i, 'TORCH_HOME'],
  [/^(CONDA_PKGS_DIRS|conda)$/i, 'CONDA_PKGS_DIRS']
];

/** A model of language or pictures that people fetch has as much. */
const MODEL = 10 * 2 ** 30;

/** So many times more room must be elsewhere to make moving worth it. */
const TIMES = 5;

/** The caches to which the next model may not fit, while it would elsewhere. */
export function roomyCaches(storage: IStorage): IRoomyCache[] {
  const folders = foldersOf(storage);
  const work = folderFor('root', folders);
  const room = work?.entry.space;
  if (!work || !room || !isFine(work)) {
    return [];
  }
  return folders.flatMap(folder => {
    const { space, exists } = folder.entry;
    const variable = LARGE.find(([known]) =>
      folder.names.some(name => known.test(name))
    )?.[1];
    return variable &&
      space &&
      exists &&
      isFine(folder) &&
      fileSystemRoot(folder) !== fileSystemRoot(work) &&
      space.bytesFree < MODEL &&
      room.bytesFree > TIMES * space.bytesFree &&
      room.bytesFree > MODEL
      ? [{ folder, space, variable, work, room }]
      : [];
  });
}
