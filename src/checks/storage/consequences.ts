import type { IMount } from '../../wire/evidence';
import type { IFolder, ITrouble, Role } from './folder';
import { folderFor } from './folder';

/** Which checks depend on what Jupyter uses a folder for, and on nothing else of it. */
const DEPENDENTS: Partial<Record<Role, readonly string[]>> = {
  folder: ['server/files'],
  mount: ['server/files'],
  // What is deleted goes to the trash, which is there.
  home: ['server/files!', 'server/files/trash-unusable'],
  data: ['server/files/signatures-unwritable', 'server/files/trash-unusable'],
  runtime: ['server/kernels!', 'server/kernels/connection-file-refused']
};

/**
 * What starts in the root folder, and so cannot start where that cannot be entered: there a shell seems to end by itself.
 */
const STARTS_THERE: readonly string[] = [
  'server/kernels/*',
  'server/terminals!',
  'server/terminals/shell-refuses'
];

/** The ids whose failures only follow from this folder not being writable. */
export function explainedBy({ folder, folders }: ITrouble): readonly string[] {
  // Files are tried in the folder of the file browser; that is the root folder unless it is named.
  const roles: readonly Role[] =
    folder.roles.includes('root') && !folderFor('folder', folders)
      ? [...folder.roles, 'folder']
      : folder.roles;
  const { closed, exists, timedOut } = folder.entry;
  const lost = roles.includes('root') && (closed || timedOut || !exists);
  return [
    ...roles.flatMap(role => DEPENDENTS[role] ?? []),
    ...(lost ? STARTS_THERE : [])
  ];
}

/** What findings about one mount share: where it is mounted. */
export function mountRoot({ entry, path }: IFolder): string {
  return entry.mount?.mountPoint ?? path;
}

/**
 * What findings about one file system share, also where it is mounted in several places.
 *
 * #### Notes
 * Only a device or a network share is a source of its own; every tmpfs comes from `tmpfs`, and is known by its number.
 */
export function fileSystemRoot(folder: IFolder): string {
  const { source = '', device } = folder.entry.mount ?? {};
  return isSource(source) ? source : (device ?? mountRoot(folder));
}

function isSource(source: IMount['source']): boolean {
  return /^(\/dev\/|\/\/|[^/]+:\/)/.test(source);
}
