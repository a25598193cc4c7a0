import type { IViolation } from '../wire/evidence';

/** More different ones than this have one root. */
const MOST = 50;

/**
 * Keep what the Content-Security-Policy of the page blocks from now on; gives what that was so far.
 *
 * #### Notes
 * A browser tells it when it happens and never again, so this listens for as long as the page is there.
 */
export function watchViolations(
  page: Pick<Document, 'addEventListener'>
): () => IViolation[] {
  const seen = new Map<string, IViolation>();
  page.addEventListener('securitypolicyviolation', event => {
    const violation: IViolation = {
      directive: event.effectiveDirective,
      blocked: placeOf(event.blockedURI),
      enforced: event.disposition === 'enforce'
    };
    if (seen.size < MOST) {
      seen.set(JSON.stringify(violation), violation);
    }
  });
  return () => [...seen.values()];
}

/** Scheme and host, since the rest may be secret; or the word the browser gives instead, such as `eval`. */
function placeOf(blocked: string): string {
  return /^\w+:\/\/[^/?#]*/.exec(blocked)?.[0] ?? blocked.slice(0, 40);
}
