import type { ISessions } from '../wire/evidence';

type GivenUp = ISessions['givenUp'];

/** More of them have one root. */
const MOST = 8;

/** What is answered sooner was not given up for its time. */
const LEAST_MS = 3000;

/** Only what was started is answered so. */
const CREATED = 201;

/** Where a kernel is asked for. */
const STARTS = /\/api\/(sessions|kernels)$/;

/**
 * Keep which requests for sessions and kernels were answered with an error after a long time; gives those so far.
 *
 * #### Notes
 * What a browser keeps of past requests is full after some minutes of JupyterLab, so this listens from the beginning,
 * for as long as the page is there. The method is not told: a list that takes so long counts as well. A start that works
 * ends the matter.
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
        if (!STARTS.test(new URL(name).pathname)) {
          continue;
        }
        if (status === CREATED) {
          seen.length = 0;
        } else if (
          seen.length < MOST &&
          duration >= LEAST_MS &&
          status >= 400
        ) {
          seen.push({ status, ms: Math.round(duration) });
        }
      }
    });
  observer?.observe({ type: 'resource', buffered: true });
  return () => [...seen];
}
