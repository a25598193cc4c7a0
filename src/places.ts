import { bytes } from './bytes';
import type { ITranslation } from './check';
import type { IFolder } from './checks/storage/folder';
import { foldersOf } from './checks/storage/folders';
import { sourceOf, tellingOptions } from './checks/storage/mount-text';
import type { IFound } from './place-row';
import { rowOf } from './place-row';
import { reasonOf } from './reasons';
import { isSeen, seenIn } from './seen';
import type { IEvidence, IStorage } from './wire/evidence';
import type { IMountedPlaces, IPlaces } from './wire/report';

/** Every place that was looked at, by what is mounted there; undefined where nobody asked for them. */
export function placesOf(
  evidence: IEvidence,
  found: IFound,
  trans: ITranslation
): IPlaces | undefined {
  const { storage } = evidence;
  if (storage === undefined) {
    return undefined;
  }
  if (!isSeen(storage)) {
    const reason = reasonOf(storage, trans);
    return {
      mounts: [],
      missing: trans.__('The places could not be looked at: %1', reason)
    };
  }
  const folders = [...foldersOf(storage), ...answering(storage)];
  const seen = seenIn(evidence);
  const groups = [...new Set(folders.map(groupOf))];
  return {
    mounts: groups.map(group => {
      const here = folders.filter(folder => groupOf(folder) === group);
      return {
        ...mountOf(here, trans),
        places: here.map(folder => rowOf(folder, { seen, ...found }, trans))
      };
    })
  };
}

/** File systems below the root folder that answer: no finding is made of them, but they are places all the same. */
function answering({ places }: IStorage): IFolder[] {
  return places
    .filter(({ place, timedOut }) => place === 'mount' && !timedOut)
    .map(entry => ({
      path: entry.path,
      roles: [entry.place],
      names: [],
      entry,
      operations: [],
      failed: null,
      verdict: 'pass'
    }));
}

/** Places of one mount stand together, unless a quota of its own gives one of them another size. */
function groupOf({ entry: { mount, space } }: IFolder): string {
  return [mount?.mountPoint, mount?.device, space?.bytesTotal].join('\n');
}

function mountOf(
  here: readonly IFolder[],
  trans: ITranslation
): Omit<IMountedPlaces, 'places'> {
  const mount = here[0]?.entry.mount;
  const space = here.find(({ entry }) => entry.space)?.entry.space;
  return {
    point: mount?.mountPoint ?? null,
    kind: mount?.fsType ?? null,
    source: mount ? sourceOf(mount) : null,
    folder: mount?.root ?? null,
    device: mount?.device ?? null,
    options: mount ? tellingOptions(mount) : [],
    propagation: mount?.propagation ?? [],
    free: space
      ? trans.__(
          '%1 of %2 free',
          bytes(space.bytesFree),
          bytes(space.bytesTotal)
        )
      : null,
    inodes:
      space && space.inodesTotal > 0
        ? trans.__(
            '%1% of inodes free',
            Math.floor((100 * space.inodesFree) / space.inodesTotal)
          )
        : null
  };
}
