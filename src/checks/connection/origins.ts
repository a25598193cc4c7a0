import type {
  IArrival,
  IArrivals,
  IContents,
  IPage,
  IRequests,
  IServer,
  IWebsocket
} from '../../wire/evidence';
import {
  arrivedHandshakes,
  arrivedWrites,
  filesWork,
  isJudged,
  upgradeOf
} from './arrived';
import { addressBehind } from './by-hand';
import { acceptsHost, hostOf } from './hosts';

/** What the Origin check is judged by. */
export interface IOriginEvidence {
  page: IPage;
  requests: IRequests;
  arrivals: IArrivals;
  websocket: IWebsocket;
  contents?: IContents;
  server?: IServer;
}

/** Everything that arrived and is checked for its Origin, as it is without a token. */
export function checkedForOrigin({
  requests,
  arrivals,
  websocket
}: IOriginEvidence): IArrival[] {
  return [
    ...arrivedWrites(requests, arrivals).map(({ arrival }) => arrival),
    ...arrivedHandshakes(websocket, arrivals)
  ].filter(isJudged);
}

/** Whether Jupyter takes this for another site's; never where Origin and Host agree. */
export function isRefusedOrigin(arrival: IArrival): boolean {
  const { origin, host, originAllowed } = arrival;
  return !originAllowed && hostOf(origin?.toLowerCase() ?? '') !== host;
}

/** The facts that all causes of a refused Origin share. */
export interface IRefusedOrigin {
  /** What the browser says the page is from. */
  origin: string;
  /** Whom the browser asked. */
  asked: string;
  /** Whom the request says it is for by the time it arrives. */
  host: string;
  /** The address everything of Jupyter's is below there; null when it could not be told. */
  address: string | null;
  /** Whether saving escapes the check because JupyterLab sends a token. */
  savingEscapes: boolean;
  filesWork: boolean | null;
  /** Whether Jupyter takes requests for the host that was asked; null when its settings could not be seen. */
  askedAccepted: boolean | null;
  /** Origins that are allowed already, and can match. */
  allowed: readonly string[];
  server?: IServer;
  /** Whether the handshakes arrive without their upgrade as well, as behind a proxy that was told nothing. */
  losesUpgrade: boolean;
}

/** The first Origin that Jupyter refuses, with what it was compared with. */
export function refusedOrigin(
  evidence: IOriginEvidence
): IRefusedOrigin | null {
  const { page, websocket, contents, server } = evidence;
  const arrival = checkedForOrigin(evidence).find(isRefusedOrigin);
  if (!arrival?.origin || !arrival.host) {
    return null;
  }
  const asked = (websocket.url && hostOf(websocket.url)) || page.host;
  return {
    origin: arrival.origin,
    asked,
    host: arrival.host,
    address: addressBehind(websocket.url),
    savingEscapes: page.hasToken,
    filesWork: filesWork(contents),
    askedAccepted: server ? acceptsHost(server, asked) : null,
    allowed: server && isExact(server.allowOrigin) ? [server.allowOrigin] : [],
    losesUpgrade: arrivedHandshakes(websocket, evidence.arrivals).some(
      handshake => upgradeOf(handshake) !== 'whole'
    ),
    ...(server && { server })
  };
}

/** Whether a value of allow_origin is one that some browser can send. */
export function isExact(value: string): boolean {
  const port = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:]+\])(:\d+)?$/.exec(
    value
  );
  return (
    port !== null &&
    !/^http:.*:80$/.test(value) &&
    !/^https:.*:443$/.test(value)
  );
}

/** Findings that a refused Origin leads to: websockets are always checked, writes only without a token. */
export function originConsequences({
  savingEscapes
}: IRefusedOrigin): readonly string[] {
  const websockets = [
    'connection/websocket!',
    'server/terminals!',
    'server/kernels/*'
  ];
  return savingEscapes
    ? websockets
    : [...websockets, 'connection/xsrf!', 'server/files!', 'storage/writable!'];
}
