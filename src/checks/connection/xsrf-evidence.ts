import type {
  IArrival,
  IArrivals,
  IContents,
  IPage,
  IRequest,
  IRequests,
  IWebsocket
} from '../../wire/evidence';
import { arrived, arrivedWrites, filesWork, isJudged } from './arrived';

/** What the XSRF check is judged by. */
export interface IXsrfEvidence {
  page: IPage;
  requests: IRequests;
  arrivals: IArrivals;
  contents?: IContents;
  websocket?: IWebsocket;
}

/** A write as the browser sent it and as it arrived, and what the causes of its refusal share. */
export interface IXsrfWrite {
  request: IRequest;
  arrival: IArrival;
  /** How many _xsrf cookies arrived. */
  cookies: number;
  /** JupyterLab's own requests carry a token and skip the check. */
  labIsImmune: boolean;
  filesWork: boolean | null;
  /** Whether the file browser can list and download. */
  filesRead: boolean;
}

/** The writes that arrived, those with cookies only first: Lab's own skip the check when there is a token. */
export function xsrfWrites(evidence: IXsrfEvidence): IXsrfWrite[] {
  const { page, requests, arrivals, contents } = evidence;
  return arrivedWrites(requests, arrivals)
    .filter(
      ({ request, arrival }) =>
        isJudged(arrival) && (request.as === 'cookies' || !arrival.tokenLogin)
    )
    .sort((a, b) => rank(a.request) - rank(b.request))
    .map(({ request, arrival }) => ({
      request,
      arrival,
      cookies: arrival.cookies['_xsrf'] ?? 0,
      labIsImmune: page.hasToken,
      filesWork: filesWork(contents),
      filesRead: reads(contents)
    }));
}

/** The first write that Jupyter refuses for its XSRF token; what it refuses for its login or Origin is another matter. */
export function refusedWrite(evidence: IXsrfEvidence): IXsrfWrite | null {
  return (
    xsrfWrites(evidence).find(({ arrival: { xsrf } }) => {
      return (
        xsrf.verdict === 'refused' &&
        (xsrf.reason === null || /xsrf/i.test(xsrf.reason))
      );
    }) ?? null
  );
}

/** Whether requests with cookies arrived, and none of them with a cookie of this kind. */
export function noneArrives(
  { requests, arrivals }: IXsrfEvidence,
  isMeant: (name: string) => boolean
): boolean {
  const all = arrived(requests, arrivals);
  return (
    all.length > 0 &&
    all.every(({ arrival }) => !Object.keys(arrival.cookies).some(isMeant))
  );
}

/** Whether no cookie at all arrives, and websockets, which log in by cookie unless their address holds a token, fail for it. */
export function loginIsLost(evidence: IXsrfEvidence): boolean {
  return (
    evidence.websocket?.plain.echoed === false &&
    noneArrives(evidence, () => true)
  );
}

/** `warn` while JupyterLab's own requests are let through: only others, such as those of some extensions, fail. */
export function xsrfVerdict({ labIsImmune }: IXsrfWrite): 'warn' | 'fail' {
  return labIsImmune ? 'warn' : 'fail';
}

/** Findings that a refused write leads to; none while Lab's own are let through. */
export function xsrfConsequences({
  labIsImmune
}: IXsrfWrite): readonly string[] {
  return labIsImmune
    ? []
    : [
        'server/files!',
        'storage/writable!',
        'server/terminals!',
        'server/kernels/*'
      ];
}

function reads(contents: IContents | undefined): boolean {
  const steps = (contents?.steps ?? []).filter(
    ({ method }) => method === 'GET'
  );
  return steps.length > 0 && steps.every(({ ok }) => ok);
}

function rank({ as }: IRequest): number {
  return as === 'cookies' ? 0 : 1;
}
