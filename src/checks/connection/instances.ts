import type {
  IArrivals,
  IBurst,
  ILoopback,
  IPage,
  IRequests,
  IShim
} from '../../wire/evidence';
import { isFromCache } from './cached';
import { nameOf } from './hosts';

/** What is judged by who answers. */
export interface IInstanceEvidence {
  shim: IShim;
  requests?: IRequests;
  arrivals?: IArrivals;
  burst?: IBurst;
  loopback?: ILoopback;
  page?: IPage;
}

/** The server processes that answered, each with how many answers. */
export function instancesSeen({
  shim,
  requests,
  burst
}: IInstanceEvidence): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const count = (instance: string | null | undefined, times: number) => {
    if (instance) {
      seen.set(instance, (seen.get(instance) ?? 0) + times);
    }
  };
  count(shim.instance ?? shim.answer.instance, 1);
  requests?.all
    .filter(({ answer }) => !isFromCache(answer))
    .forEach(({ answer }) => count(answer.instance, 1));
  burst?.answers.forEach((answer, index) =>
    count(answer.instance, burst.counts?.[index] ?? 1)
  );
  return seen;
}

/**
 * Server processes that answer side by side; null where there is but one.
 *
 * #### Notes
 * A server that was started again in the meantime is another process too, but does not answer together with the one before.
 * On one computer, `localhost` may lead to two servers by two addresses; that is another matter.
 */
export function sideBySide(evidence: IInstanceEvidence): string[] | null {
  const { shim, requests, burst, arrivals } = evidence;
  if (leadsTwoWays(evidence)) {
    return null;
  }
  const together = new Set(
    [
      ...(requests?.all ?? []).map(({ answer }) => answer),
      ...(burst?.answers ?? [])
    ].flatMap(answer =>
      answer.instance && !isFromCache(answer) ? [answer.instance] : []
    )
  );
  // What arrived is known to the process that opened the run alone: so it still answers.
  if (arrivals && shim.instance) {
    together.add(shim.instance);
  }
  return together.size > 1 ? [...together] : null;
}

function leadsTwoWays({ page, loopback }: IInstanceEvidence): boolean {
  const listeners = (loopback?.listeners ?? []).filter(
    ({ answers }) => answers
  );
  const others = new Set(listeners.map(({ instance }) => instance));
  return nameOf(page?.host ?? '') === 'localhost' && others.size > 1;
}
