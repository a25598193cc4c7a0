/** More roots than this at once are not worth telling apart. */
const MOST = 20;

/**
 * #### Notes
 * Kept by this browser rather than in the settings, which would be written at each start, or in the state database,
 * which differs between workspaces. Servers of one origin differ in their base URL.
 */
function keyOf(baseUrl: string): string {
  return `environment-health:${baseUrl}`;
}

/** What was wrong at the last start. */
export function recall(baseUrl: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(
      localStorage.getItem(keyOf(baseUrl)) ?? '[]'
    );
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    // Storage that is blocked or spoilt costs one notification too many.
    return [];
  }
}

/** Keep what is wrong now for the next start. */
export function remember(baseUrl: string, keys: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(baseUrl), JSON.stringify(keys.slice(0, MOST)));
  } catch {
    // As above.
  }
}
