import type { ITranslation } from '../../check';
import type { IOwner } from '../../wire/evidence';
import type { ISession } from '../../wire/report';
import type { IFolder, ITrouble, Role } from './folder';
import { folderFor, isFine } from './folder';

/** What the user notices when this folder cannot be written to; a cause goes on after a colon. */
export function consequence(
  { folder, folders }: ITrouble,
  trans: ITranslation
): string {
  const current = folderFor('folder', folders);
  switch (folder.roles[0]) {
    case 'root':
      return current && isFine(current)
        ? trans.__('Nothing can be saved in the root folder')
        : trans.__('Nothing can be saved');
    case 'folder':
      return trans.__('Nothing can be saved in this folder');
    case 'data':
      return trans.__('Notebooks cannot be saved');
    case 'runtime':
      return trans.__('Kernels cannot start');
    case 'config':
      return trans.__('Jupyter’s configuration cannot be saved');
    case 'settings':
      return trans.__('JupyterLab’s settings cannot be saved');
    case 'workspaces':
      return trans.__('JupyterLab’s layout cannot be saved');
    case 'home':
      return trans.__('Programs cannot save in the home folder');
    case 'temp':
      return trans.__('Temporary files cannot be written');
    case 'trash':
      return trans.__('Deleting files fails');
    case 'cache':
      return trans.__('Programs cannot keep their caches');
    case 'packages':
    case 'user-packages':
      return trans.__('Packages cannot be installed');
    case 'logs':
      return trans.__('Logs cannot be written');
    default:
      return trans.__('The file browser can hang');
  }
}

/** What Jupyter uses a folder for, in words. */
export function roleName(role: Role, trans: ITranslation): string {
  switch (role) {
    case 'root':
      return trans.__('root folder');
    case 'folder':
      return trans.__('folder of the file browser');
    case 'data':
      return trans.__('Jupyter’s data');
    case 'runtime':
      return trans.__('Jupyter’s runtime files');
    case 'config':
      return trans.__('Jupyter’s configuration');
    case 'settings':
      return trans.__('JupyterLab’s settings');
    case 'workspaces':
      return trans.__('JupyterLab’s workspaces');
    case 'home':
      return trans.__('home folder');
    case 'temp':
      return trans.__('temporary files');
    case 'mount':
      return trans.__('file system below the root folder');
    case 'trash':
      return trans.__('trash');
    case 'cache':
      return trans.__('caches of programs');
    case 'packages':
      return trans.__('packages of Jupyter’s Python');
    case 'user-packages':
      return trans.__('packages of this user');
    case 'logs':
      return trans.__('logs');
  }
}

/** Why permissions are not the way out of this. */
export function notPermissions(
  { entry }: IFolder,
  session: ISession,
  trans: ITranslation
): string {
  const { owner, permitted } = entry;
  if (owner && permitted === false) {
    return trans.__(
      'chmod and chown cannot help while it is read-only. After that, the folder must also let you write: it belongs to %1, mode %2.',
      ownerName(owner),
      modeOf(owner)
    );
  }
  if (owner && session.uid === 0) {
    return trans.__(
      'Permissions are not the problem (you are root, and its mode is %1), so chmod and chown cannot help: what is read-only refuses root as well.',
      modeOf(owner)
    );
  }
  return owner && owner.uid === session.uid
    ? trans.__(
        'Permissions are not the problem (you own the folder, mode %1), so chmod and chown cannot help.',
        modeOf(owner)
      )
    : trans.__(
        'Permissions are not the problem, so chmod and chown cannot help: what is read-only refuses every user.'
      );
}

/** Where files can be saved all the same, as a sentence of its own; empty when it is not known. */
export function stillWorks(
  { folder, folders }: ITrouble,
  trans: ITranslation
): string {
  const root = folderFor('root', folders);
  if (!root || root === folder || !isFine(root)) {
    return '';
  }
  return folder.roles[0] === 'data'
    ? trans.__('Other files can be saved in %1.', root.path)
    : trans.__('Files can be saved in %1.', root.path);
}

/** Who can make room: often the reader, and else not the one who starts Jupyter. */
export function whoFrees(trans: ITranslation): string {
  return trans.__(
    'you, if these files are yours to remove; otherwise whoever runs this machine'
  );
}

/** Sentences that stand beside each other; empty ones are left out. */
export function sentences(...all: readonly string[]): string {
  return all.filter(Boolean).join(' ');
}

/** An owner as people know it, by name and number. */
export function ownerName({ user, uid }: IOwner): string {
  return user ? `${user} (uid ${uid})` : `uid ${uid}`;
}

/** A mode as `chmod` takes it. */
export function modeOf({ mode }: IOwner): string {
  return mode.replace(/^0+(?=\d{3})/, '');
}
