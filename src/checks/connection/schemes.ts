import type { ITranslation } from '../../check';
import type {
  IAnswer,
  IArrival,
  IArrivals,
  IContents,
  IPage,
  IPolicy,
  IRequests,
  IShim,
  IWebsocket
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { hostOf, nameOf } from './hosts';
import { isPublic } from './public-names';

/** What is judged of http and https. */
export interface ISchemeEvidence {
  page: IPage;
  shim?: IShim;
  requests?: IRequests;
  arrivals?: IArrivals;
  contents?: IContents;
  websocket?: IWebsocket;
  policy?: IPolicy;
}

/** The headers Tornado reads the scheme from, in its order. */
const HEADERS = ['x-scheme', 'x-forwarded-proto'];

/** A request that tells what Jupyter takes the scheme for. */
export function schemeArrival({
  arrivals
}: Pick<ISchemeEvidence, 'arrivals'>): IArrival | undefined {
  return arrivals?.all.find(({ kind }) => kind === 'http');
}

/** What the front says the scheme is, as it arrives. */
export function forwardedScheme({ forwarded }: IArrival): string | null {
  const header = HEADERS.find(name => forwarded[name] !== undefined);
  return header === undefined ? null : (forwarded[header] ?? null);
}

/** Whether somebody on the way knows that the page is https, and says so in a header Jupyter can be told to read. */
export function saysHttps(arrival: IArrival): boolean {
  // Of a list Tornado believes the last, which is from the hop it knows.
  const last = forwardedScheme(arrival)?.split(',').pop()?.trim();
  return last?.toLowerCase() === 'https';
}

/** Whether Jupyter takes a page that came by https for one that came by http. */
export function isTakenForHttp(evidence: ISchemeEvidence): boolean {
  return (
    evidence.page.protocol === 'https' &&
    schemeArrival(evidence)?.scheme === 'http'
  );
}

/**
 * An address by http that this https page was sent to, or tried to load something from; null where there is none.
 *
 * #### Notes
 * That Jupyter takes the page for http breaks nothing by itself: its own addresses have no scheme.
 */
export function leadsToHttp(evidence: ISchemeEvidence): string | null {
  const { page, policy } = evidence;
  if (page.protocol !== 'https') {
    return null;
  }
  const blocked = (policy?.violations ?? [])
    .filter(({ enforced }) => enforced)
    .map(({ blocked }) => blocked);
  const redirects = answersOf(evidence).flatMap(({ redirected, url }) =>
    redirected && url ? [url] : []
  );
  const isThisHost = (address: string): boolean =>
    address.startsWith('http://') &&
    nameOf(hostOf(address) ?? '') === nameOf(page.host);
  return [...redirects, ...blocked].find(isThisHost) ?? null;
}

function answersOf({
  shim,
  requests,
  contents,
  websocket
}: ISchemeEvidence): IAnswer[] {
  return [
    ...(shim ? [shim.answer] : []),
    ...(requests?.all ?? []).map(({ answer }) => answer),
    ...(contents?.steps ?? []).map(({ answer }) => answer),
    ...(websocket ? [websocket.get] : [])
  ];
}

/**
 * Whether the browser keeps from this page what it gives to https only, and the page is meant for the internet.
 *
 * #### Notes
 * An https page in a frame of an http page is no safer to a browser, but that is not Jupyter's doing.
 */
export function isInsecure({ protocol, secureContext, host }: IPage): boolean {
  return protocol === 'http' && !secureContext && isPublic(host);
}

/** The scheme on both ends, and what is said of it in between. */
export function schemeFacts(
  evidence: ISchemeEvidence,
  trans: ITranslation
): IFact[] {
  const { page } = evidence;
  const arrival = schemeArrival(evidence);
  const http = leadsToHttp(evidence);
  return [
    {
      label: trans.__('Browser → %1', page.origin),
      observed: page.protocol,
      vantage: 'browser'
    },
    ...(arrival
      ? [
          {
            label: trans.__('What Jupyter takes it for'),
            expected: page.protocol,
            observed: arrival.scheme,
            vantage: 'browser' as const,
            differs: http !== null && arrival.scheme !== page.protocol
          },
          {
            label: trans.__('Header %1', 'X-Forwarded-Proto'),
            observed: forwardedScheme(arrival) ?? trans.__('none arrives'),
            vantage: 'browser' as const
          }
        ]
      : []),
    ...(http
      ? [
          {
            label: trans.__('Where this page is sent'),
            expected: page.origin,
            observed: http,
            vantage: 'browser' as const,
            differs: true
          }
        ]
      : [])
  ];
}
