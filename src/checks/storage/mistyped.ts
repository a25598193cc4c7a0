import type { IMount } from '../../wire/evidence';
import type { ILifetimeSeen } from './lifetime';
import { lostOf, passingOf } from './lifetime';
import { isWithin } from './paths';

/** A volume that was meant for another folder. */
export interface IMistyped {
  mount: IMount;
  meant: string;
}

/** Letters by which a name is almost the same: two swapped, one too many, one too few. */
const LETTERS = 2;

/** Short names are almost the same by chance. */
const SHORTEST = 5;

/** The volume beside the folder work is lost in, where their names are almost the same; null where there is none. */
export function mistypedIn(seen: ILifetimeSeen): IMistyped | null {
  const lost = lostOf(seen);
  if (!lost) {
    return null;
  }
  const home = seen.identity.home?.path;
  const targets = [lost.folder.path, ...(home ? [home] : [])];
  const mounts = seen.storage.places.flatMap(({ mount }) => mount ?? []);
  for (const meant of targets) {
    const mount = mounts.find(
      one => passingOf(one) === null && isAlmost(one.mountPoint, meant)
    );
    if (mount) {
      return { mount, meant };
    }
  }
  return null;
}

function isAlmost(path: string, meant: string): boolean {
  return (
    !isWithin(path, meant) &&
    !isWithin(meant, path) &&
    Math.min(lastOf(path).length, lastOf(meant).length) >= SHORTEST &&
    parentOf(path) === parentOf(meant) &&
    wordsOf(path) !== wordsOf(meant) &&
    distance(lastOf(path), lastOf(meant)) <= LETTERS
  );
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without numbers: folders that are counted are all meant. */
function wordsOf(path: string): string {
  return lastOf(path).replace(/\d+/g, '');
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** How many letters must be put in, taken out or changed to make one name the other. */
function distance(one: string, other: string): number {
  let row = [...other, ''].map((_, index) => index);
  [...one].forEach((letter, above) => {
    const next = [above + 1];
    [...other].forEach((its, index) => {
      const changed = (row[index] ?? 0) + (its === letter ? 0 : 1);
      next.push(
        Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1)
      );
    });
    row = next;
  });
  return row[other.length] ?? 0;
}
