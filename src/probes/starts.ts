import type { ISessions } from '../wire/evidence';

type GivenUp = ISessions['givenUp'];

/** More of them have one root. */
const MOST = 8;

/** What is answered sooner was not given up for its time. */
const LEAST_MS = 3000;

/** Where a kernel is asked for. */
const STARTS = /\/api\/(sessions|kernels)$/;

/**
 * Keep which requests for sessions and kernels were answered with an error after a long time; gives those so far.
 *
 * #### Notes
 * What a browser keeps of past requests is full after some minutes of JupyterLab, so this listens from the beginning,
 * for as long as the page is there. The method is not told: a list that takes so long counts as well.
 */
export function watchStarts(
  Observer: typeof PerformanceObserver | undefined
): () => GivenUp {
  const seen: GivenUp = [];
  const observer =
    Observer &&
    new Observer(list => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        // Older browsers do not tell the status.
        const { name, duration, responseStatus: status = 0 } = entry;
        if (
          seen.length < MOST &&
          duration >= LEAST_MS &&
          status >= 400 &&
          STARTS.test(new URL(name).pathname)
        ) {
          seen.push({ status, ms: Math.round(duration) });
        }
      }
    });
  observer?.observe({ type: 'resource', buffered: true });
  return () => [...seen];
}
