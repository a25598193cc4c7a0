import type { Seen } from '../../check';
import type {
  IBadEntry,
  IFiles,
  IIdentity,
  IOwner,
  IStorage
} from '../../wire/evidence';
import { foldersOf } from '../storage/folders';
import { modeOf } from '../storage/words';
import { lookedAt } from './files-tried';

/** What keeps single files from being saved, also where all that was tried works. */
type Evidence = Partial<
  Pick<Seen, 'files' | 'contents' | 'storage' | 'identity'>
>;

/** A file that cannot be saved, and what is in its way. */
export interface IBlocked {
  /** The file itself, or the copy that Jupyter wants to write over. */
  owner: IOwner;
  /** The file that cannot be saved. */
  file: string;
  leftover: boolean;
}

/** How a mount says that what is behind it is gone or broken. */
const LOST: readonly unknown[] = ['ENOTCONN', 'ESTALE', 'EIO', 'ENODEV'];

/** Bytes that Jupyter adds to a name for a checkpoint: `-checkpoint`. */
export const ADDED = 11;

/** Whether something keeps files from being saved where the self-test saw nothing. */
export function isObstructed({
  files,
  contents,
  storage,
  identity
}: Evidence): boolean {
  return Boolean(
    files &&
    (files.root.gone ||
      files.root.replaced ||
      files.checkpoints ||
      unsigned(files) ||
      badEntry(files, lookedAt(files, contents), storage) ||
      longNotebook(files) ||
      (storage && identity && blocked(files, storage, identity)))
  );
}

/** What a notebook cannot be signed with; null where it can be. */
export function unsigned({
  signatures
}: IFiles): { path: string; errno: string } | null {
  return signatures?.errno
    ? { path: signatures.path, errno: signatures.errno }
    : null;
}

/** The first entry of a folder that cannot be read or told; what is mounted there is asked by itself. */
export function badEntry(
  { bad }: IFiles,
  folder: string,
  storage: IStorage | undefined
): IBadEntry | null {
  const mounts = (storage?.places ?? []).filter(
    ({ place, path, timedOut }) =>
      place === 'mount' && !timedOut && folderOf(path) === folder
  );
  const dead = mounts.flatMap(({ path, steps }) =>
    steps
      .filter(({ ok, errno }) => !ok && LOST.includes(errno))
      .map(({ errno = null }) => ({
        name: path.slice(path.lastIndexOf('/') + 1),
        errno
      }))
  );
  return [...dead, ...(bad ?? [])][0] ?? null;
}

/** A notebook whose name leaves no room for that of its checkpoint; what is no notebook is rarely saved from here. */
export function longNotebook({ longNames }: IFiles): string | null {
  return longNames?.find(isNotebook) ?? null;
}

/**
 * The first file that cannot be saved in a folder where others can.
 *
 * #### Notes
 * Notebooks of others are in the way only in a folder that is this user's alone: in one that is shared they are as they should be.
 */
export function blocked(
  { leftovers = [], foreign = [] }: IFiles,
  storage: IStorage,
  me: IIdentity
): IBlocked | null {
  const [left] = leftovers;
  if (left) {
    return {
      owner: left,
      file: left.path.replace(/\.~([^/]*)$/, '$1'),
      leftover: true
    };
  }
  const notebook = foreign.find(({ path }) => isNotebook(path));
  return notebook && isMineAlone(folderOf(notebook.path), storage, me)
    ? { owner: notebook, file: notebook.path, leftover: false }
    : null;
}

function isMineAlone(path: string, storage: IStorage, me: IIdentity): boolean {
  const owner = foldersOf(storage).find(folder => folder.path === path)?.entry
    .owner;
  // Write for the group or for others is what makes a folder shared.
  return (
    owner?.uid === me.uid && /^[0-7]?[0-7][0145][0145]$/.test(modeOf(owner))
  );
}

/** The folder a path is in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function isNotebook(name: string): boolean {
  return name.endsWith('.ipynb');
}
