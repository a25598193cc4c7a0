/** Cookies that are counted, and letters of their names that are kept. */
const MOST = 64;
const LONGEST = 80;

/** The cookie that is only there to see whether one can be. */
const OWN = 'environment-health';

/** The names of the cookies that JavaScript can read, each as often as it is there; no value. */
export function cookieNames(): string[] {
  return readCookies()
    .split(';')
    .map(cookie => cookie.split('=')[0]?.trim() ?? '')
    .filter(name => name !== '');
}

/** How often each name is there. */
export function countsOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.slice(0, MOST)) {
    const key = name.slice(0, LONGEST);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/**
 * Whether a cookie can be set as Jupyter sets its own, and read again; it is removed at once.
 *
 * #### Notes
 * In another site's frame browsers drop such a cookie without a word. It has the path of this page, wherever that is:
 * so it can be read here, and no request takes it along.
 */
export function keepsCookie(): boolean {
  const set = (value: string, seconds: number): void => {
    document.cookie = `${OWN}=${value}; Max-Age=${seconds}`;
  };
  try {
    set('1', 60);
    const kept = cookieNames().includes(OWN);
    set('', 0);
    return kept;
  } catch {
    // A sandboxed frame may not have cookies at all.
    return false;
  }
}

function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    // As above.
    return '';
  }
}
