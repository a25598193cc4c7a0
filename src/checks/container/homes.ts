import type { IHome, IIdentity, IOwner, IStorage } from '../../wire/evidence';
import type { IFolder, ITrouble } from '../storage/folder';
import { isFine } from '../storage/folder';
import { foldersOf } from '../storage/folders';
import { refusedAt } from '../storage/ownership';
import { isWithin } from '../storage/paths';

/** What follows from a home folder in which this user may not write: the folders below it, the weightiest first. */
export interface ILost {
  me: IIdentity;
  lost: readonly ITrouble[];
}

/** A home that is not set, is nobody's, or is not there. */
export interface IHomeless extends ILost {
  home: IHome;
  how: 'unset' | 'root' | 'missing';
}

/** The home, or the folder for running programs, of somebody else. */
export interface IForeign extends ILost {
  variable: 'HOME' | 'XDG_RUNTIME_DIR';
  path: string;
  owner: IOwner;
}

/** Why this user has no home; null where that is not so, or does nothing. */
export function homeless(storage: IStorage, me: IIdentity): IHomeless | null {
  const { home } = me;
  if (!home) {
    return null;
  }
  const lost = lostBelow(home.path, storage, me);
  const facts = { me, lost, home };
  if (!home.set) {
    return { ...facts, how: 'unset' };
  }
  if (lost.length === 0) {
    return null;
  }
  return home.path === '/'
    ? { ...facts, how: 'root' }
    : home.owner === null && isMissing(home.path, storage)
      ? { ...facts, how: 'missing' }
      : null;
}

/**
 * Whose home it is that this user was given; null where it is their own, or is shared with them.
 *
 * #### Notes
 * A volume at HOME that belongs to somebody else is a matter of the volume. It is a matter of HOME where the password
 * database knows this very folder as the other's home. For root, which may write anywhere, it matters where people work
 * besides Jupyter: what root makes there cannot be written by its owner any more.
 */
export function foreign(storage: IStorage, me: IIdentity): IForeign | null {
  const { home, runtimeDir } = me;
  const owner = home?.owner;
  if (home?.set && owner && home.ownersHome && owner.uid !== me.uid) {
    const lost = lostBelow(home.path, storage, me);
    const leavesFiles =
      me.uid === 0 && !me.container && !me.platform && home.path !== '/';
    if (leavesFiles || (lost.length > 0 && !home.mountPoint)) {
      return { me, lost, variable: 'HOME', path: home.path, owner };
    }
  }
  if (runtimeDir && runtimeDir.uid !== me.uid) {
    const { path } = runtimeDir;
    const lost = lostBelow(path, storage, me);
    return lost.length > 0
      ? { me, lost, variable: 'XDG_RUNTIME_DIR', path, owner: runtimeDir }
      : null;
  }
  return null;
}

/** The findings of storage that follow from such a home: each where it was found. */
export function followsFrom({ lost }: ILost): string[] {
  return lost.flatMap(({ folder: { path } }) => [
    `storage/writable/missing@${path}`,
    `storage/writable/not-owner@${path}`
  ]);
}

/** How much such a home asks of the reader: as much as what is lost by it. */
export function gravityOf({ lost }: ILost): 'warn' | 'fail' {
  return lost.some(({ folder }) => folder.verdict === 'fail') ? 'fail' : 'warn';
}

function lostBelow(home: string, storage: IStorage, me: IIdentity): ITrouble[] {
  const folders = foldersOf(storage);
  const isBelow = ({ path }: IFolder): boolean =>
    // Below `/` is everything; what is made there because of HOME begins with a dot.
    home === '/' ? /^\/(\.|$)/.test(path) : isWithin(path, home);
  return folders
    .filter(folder => isBelow(folder) && !isFine(folder))
    .flatMap(({ path }) => refusedAt(storage, me, path) ?? []);
}

function isMissing(path: string, storage: IStorage): boolean {
  return foldersOf(storage).some(
    ({ path: other, roles, entry }) =>
      other === path && roles.includes('home') && !entry.exists
  );
}
