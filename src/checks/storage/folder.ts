import type { IPlace, IStep } from '../../wire/evidence';

/** What Jupyter uses a folder for. */
export type Role = IPlace['place'];

/** A folder Jupyter writes to: one path, whatever it is used for, and what the canary saw there. */
export interface IFolder {
  path: string;
  /** The weightiest first. */
  roles: readonly Role[];
  /** Programs or variables it belongs to, such as matplotlib or HF_HOME. */
  names: readonly string[];
  /** Of several entries for this path, the first that shows trouble. */
  entry: IPlace;
  /** What else was tried there once the canary could be made, each by itself. */
  operations: readonly IStep[];
  /** The operation that failed, if one did. */
  failed: IStep | null;
  /** How much of an operation failing here asks of the reader. */
  verdict: 'pass' | 'warn' | 'fail' | 'unknown';
}

/** A folder in trouble of which a cause may speak, and all the others. */
export interface ITrouble {
  folder: IFolder;
  folders: readonly IFolder[];
}

/** The folder Jupyter uses for this, if it was looked at. */
export function folderFor(
  role: Role,
  folders: readonly IFolder[]
): IFolder | undefined {
  return folders.find(({ roles }) => roles.includes(role));
}

/** Whether everything that was tried here worked. */
export function isFine({ verdict }: Pick<IFolder, 'verdict'>): boolean {
  return verdict === 'pass';
}

/** Where the canary was made: the folder, or what there is of the way to it. */
export function triedAt({ path, entry }: IFolder): string {
  return entry.tried ?? path;
}
