import type { Seen } from '../../check';
import type { IOwner, IPackages } from '../../wire/evidence';
import { folderFor } from './folder';
import { foldersOf } from './folders';
import { isWithin } from './paths';
import type { IShadow } from './versions';
import { isOlder, shadowOf } from './versions';

/** What tells whether packages can be installed. */
export type IPackagesSeen = Pick<Seen, 'storage'> &
  Partial<Pick<Seen, 'packages' | 'identity'>>;

/** An environment that was made to be installed into, by somebody else. */
export interface IClosed {
  library: string;
  prefix: string;
  owner: IOwner;
  uid: number;
  gid: number;
}

/** Packages without which Jupyter does not work. */
const JUPYTERS =
  /^(jupyter|notebook|nbclient|nbconvert|nbformat|ipykernel|ipython|traitlets|tornado|pyzmq|terminado)/i;

/**
 * The environment nobody here can install packages into, though it is meant for that; null where it may be so by intention.
 *
 * #### Notes
 * Most systems keep their own Python for root, and pip then installs for the user. It is an accident where the user may
 * not either, and the environment is somebody else's who is not root, in a container of one's own; or lies in the home or the
 * root folder and is not the user's.
 */
export function closedIn(seen: IPackagesSeen): IClosed | null {
  const { packages, identity } = seen;
  const owner = packages?.owner;
  if (!packages || !identity || !owner || packages.writable) {
    return null;
  }
  const folders = foldersOf(seen.storage);
  const own = (['home', 'root'] as const).some(role => {
    const path = folderFor(role, folders)?.path ?? '/';
    return path !== '/' && isWithin(packages.library, path);
  });
  const single = identity.container !== null || identity.platform !== null;
  const meant =
    owner.uid !== identity.uid && (own || (single && owner.uid !== 0));
  return meant && !canInstallForUser(seen)
    ? {
        library: packages.library,
        prefix: packages.prefix,
        owner,
        uid: identity.uid,
        gid: identity.gid
      }
    : null;
}

/** Whether pip falls back on the packages of the user, and may write there. */
function canInstallForUser({ storage, packages }: IPackagesSeen): boolean {
  const folder = folderFor('user-packages', foldersOf(storage));
  return packages?.userSite.enabled === true && !folder?.failed;
}

/** Packages of Jupyter’s own that are older in the home folder than in the environment, and win. */
export function shadowsOf({ userSite }: IPackages): IShadow[] {
  return userSite.enabled
    ? userSite.shadows
        .flatMap(text => shadowOf(text) ?? [])
        .filter(
          ({ name, user, image }) => JUPYTERS.test(name) && isOlder(user, image)
        )
    : [];
}

/** The repository that git refuses because of its owner. */
export function repositoryOf({ repository }: IPackages): IOwner | null {
  return repository
    ? { ...repository, path: repository.path.replace(/\/\.git\/?$/, '') || '/' }
    : null;
}
