import type { Seen } from '../../check';
import { platformOf } from '../../platforms';
import type { ILifetime } from '../../platforms/lifetimes';
import { lifetimeOf } from '../../platforms/lifetimes';
import type { IMount } from '../../wire/evidence';
import type { IFolder } from './folder';
import { folderFor, isFine } from './folder';
import { foldersOf } from './folders';
import { isSystems, isWithin } from './paths';

/** What tells how long what is saved is kept. */
export type ILifetimeSeen = Pick<Seen, 'storage' | 'identity'> &
  Partial<Pick<Seen, 'page' | 'server'>>;

/** What of a container goes when it goes. */
export type Passing = 'layer' | 'memory' | 'pod';

/** A folder whose content is certainly thrown away. */
export interface ILost {
  folder: IFolder;
  passing: Passing;
  container: string;
  /** The platform that says so; null where it is only the way of containers. */
  platform: string | null;
  /** Where the platform keeps files instead. */
  kept: readonly string[];
}

/** What a container's own file system is made of: a layer over its image, which goes with it. */
const LAYERED: readonly string[] = [
  'aufs',
  'fuse-overlayfs',
  'fuse.fuse-overlayfs',
  'overlay'
];

/** How Kubernetes names the folders of the node that it makes for a pod and deletes with it. */
const EMPTY_DIR = /\/volumes\/kubernetes\.io~empty-dir\//;

/** What of the container this mount is part of; null where it is a volume of its own. */
export function passingOf(mount: IMount | null): Passing | null {
  if (!mount) {
    return null;
  }
  if (mount.fsType === 'tmpfs') {
    return 'memory';
  }
  if (EMPTY_DIR.test(mount.root ?? '')) {
    return 'pod';
  }
  return mount.mountPoint === '/' && LAYERED.includes(mount.fsType)
    ? 'layer'
    : null;
}

/** Whether a platform keeps what is saved there; null where it depends on who uses it. */
export function keptBy(
  rule: ILifetime | null,
  path: string,
  container: string
): boolean | null {
  if (rule === null) {
    return false;
  }
  return rule.kept.some(kept => isWithin(path, kept)) || rule.rest === 'kept'
    ? true
    : rule.rest === 'unknown' && container !== 'kubernetes'
      ? null
      : false;
}

/**
 * The folder work is saved in, where that is certainly thrown away; null where it is kept, or nobody can tell.
 *
 * #### Notes
 * Only a container that was recognised throws its layer away, and not each does: an overlay of Apptainer may be a file that
 * is kept, and some platforms keep all. Who sits in a folder that is kept saves there.
 */
export function lostOf(seen: ILifetimeSeen): ILost | null {
  const { storage, identity } = seen;
  const { container } = identity;
  const folders = foldersOf(storage);
  const root = folderFor('root', folders);
  const current = folderFor('folder', folders) ?? root;
  if (!container || container === 'apptainer' || !root || !current) {
    return null;
  }
  const passing = passingOf(root.entry.mount);
  const name = platformOf(seen);
  const rule = lifetimeOf(name);
  const platform = rule?.rest === 'lost' ? name : null;
  const spared =
    isSystems(current.path) ||
    !isFine(current) ||
    passingOf(current.entry.mount) === null ||
    keptBy(rule, current.path, container) !== false;
  return passing === null || spared
    ? null
    : { folder: current, passing, container, platform, kept: rule?.kept ?? [] };
}
