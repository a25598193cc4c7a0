import type { ITranslation } from '../../check';
import type {
  IArrival,
  IArrivals,
  ILoopback,
  IPage,
  IRequest,
  IRequests,
  IWebsocket
} from '../../wire/evidence';
import { isJudged } from './arrived';
import type { IEcho } from './echoes';
import { echoes } from './echoes';
import { ESCAPES } from './escapes';
import {
  addedHeaders,
  changedHeaders,
  countedHeaders,
  droppedHeaders
} from './header-differences';
import { hostOf } from './hosts';
import {
  bodyDifference,
  cookieDifferences,
  lineDifferences
} from './message-differences';

/** What something in between made of a request. */
export interface IDifference {
  /** What part of the request it is about. */
  of: 'method' | 'protocol' | 'path' | 'query' | 'body' | 'header' | 'cookie';
  /** Which of them, in lower case; empty where there is only one. */
  name: string;
  /** The same for its reader. */
  what: string;
  expected: string;
  observed: string;
  /** Whether nothing fails by it. */
  harmless: boolean;
}

/** What was sent and what arrived. */
export interface IDifferentialEvidence {
  page: IPage;
  requests: IRequests;
  arrivals: IArrivals;
  loopback?: ILoopback;
  websocket?: IWebsocket;
}

/** A request that arrived, with what it is compared with. */
export interface IComparison {
  request: IRequest;
  arrival: IArrival;
  page: IPage;
  /** Whom the browser asked. */
  asked: string;
  /** Names of the headers that arrive with nothing in between. */
  direct: readonly string[];
  trans: ITranslation;
}

/**
 * Everything that differs between what the browser sent and what arrived, each difference once.
 *
 * #### Notes
 * What a browser sends is known as far as the page, JupyterLab and the server's own requests to itself show it.
 */
export function differences(
  evidence: IDifferentialEvidence,
  trans: ITranslation
): IDifference[] {
  const { page, requests, arrivals, loopback, websocket } = evidence;
  const asked = (websocket?.url && hostOf(websocket.url)) || page.host;
  const all = echoes(
    requests,
    arrivals,
    ...(['plain', 'body', 'names', ...ESCAPES] as const)
  );
  const direct = [
    ...new Set(
      (loopback?.all ?? []).flatMap(({ arrival }) =>
        Object.keys(arrival?.headers ?? {})
      )
    )
  ];
  return once(
    all.flatMap(echo => compare(echo, { page, asked, direct, trans }))
  );
}

function compare(
  { request, arrival }: IEcho,
  known: Omit<IComparison, 'request' | 'arrival'>
): IDifference[] {
  // Until Jupyter has judged a request, not all of it may be there.
  if (!arrival || !isJudged(arrival)) {
    return [];
  }
  const pair: IComparison = { request, arrival, ...known };
  return [
    ...lineDifferences(pair),
    ...bodyDifference(pair),
    ...changedHeaders(pair),
    ...droppedHeaders(pair),
    ...countedHeaders(pair),
    ...addedHeaders(pair),
    ...cookieDifferences(pair)
  ];
}

/** The same difference in many requests is one; it is harmless if it is so in all of them. */
function once(all: readonly IDifference[]): IDifference[] {
  const found = new Map<string, IDifference>();
  for (const one of all) {
    const key = JSON.stringify([one.of, one.name, one.expected, one.observed]);
    const before = found.get(key);
    found.set(key, {
      ...one,
      harmless: one.harmless && (before?.harmless ?? true)
    });
  }
  return [...found.values()];
}
