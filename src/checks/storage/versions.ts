/** A package that is there twice, in two versions. */
export interface IShadow {
  name: string;
  /** The version of the user's, which wins. */
  user: string;
  /** The version of the environment's, which is not seen. */
  image: string;
}

/** What `name user-version image-version` says; null where it says something else. */
export function shadowOf(text: string): IShadow | null {
  const [name, user, image, ...rest] = text.trim().split(/\s+/);
  return name && user && image && rest.length === 0
    ? { name, user, image }
    : null;
}

/** Whether one version came before another, by their numbers alone; false where these are the same. */
export function isOlder(one: string, other: string): boolean {
  const [first, second] = [numbers(one), numbers(other)];
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index++) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}

/** The release, without what marks previews and builds. */
function numbers(version: string): number[] {
  const release = /^\d+(\.\d+)*/.exec(version)?.[0] ?? '';
  return release.split('.').map(Number);
}
