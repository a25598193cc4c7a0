import type { Seen } from './check';
import { platformOf, tunnelOf } from './platforms';
import { isSeen, seenIn } from './seen';
import type { IArrival, IEvidence } from './wire/evidence';
import type { ISession } from './wire/report';

/** Server headers by which a proxy gives itself away; Jupyter's own is TornadoServer. */
const KINDS: readonly [RegExp, string][] = [
  [/nginx|openresty/i, 'nginx'],
  [/apache/i, 'apache'],
  [/haproxy/i, 'haproxy'],
  [/caddy/i, 'caddy'],
  [/envoy/i, 'envoy'],
  [/cloudflare/i, 'cloudflare']
];

/** The user's own values, as far as this evidence shows them: fixes are filled with them. */
export function sessionOf(evidence: IEvidence): ISession {
  const seen: Partial<Seen> = seenIn(evidence);
  const { page, server, identity, storage, installation } = seen;
  const tunnel = tunnelOf(seen);
  return {
    origin: page?.origin ?? null,
    host: page?.host ?? null,
    baseUrl: server?.baseUrl ?? page?.baseUrl ?? null,
    browser: page?.browser ?? null,
    application: page?.application ?? null,
    versions: server?.versions ?? {},
    platform: platformOf(seen),
    container: identity?.container ?? null,
    uid: identity?.uid ?? null,
    gid: identity?.gid ?? null,
    user: identity?.user ?? null,
    backend: server ? backendOf(server) : null,
    proxy: tunnel ? true : proxied(evidence),
    proxyKind: kindOf(evidence),
    tunnel,
    configDir: server?.configDir ?? null,
    executable: server?.executable ?? installation?.executable ?? null,
    rootDir: server?.rootDir ?? null,
    networkMs: quickest(evidence),
    places: storage?.places.length ?? null
  };
}

/** Where a proxy has to forward to: an address that all of the machine's proxies can reach. */
function backendOf({ ip, port }: Seen['server']): string {
  const any = ['', '*', '0.0.0.0', '::', 'localhost'].includes(ip);
  const host = any ? '127.0.0.1' : ip.includes(':') ? `[${ip}]` : ip;
  return `${host}:${port}`;
}

/** Whether something stands between, by what it adds or changes; null when nothing arrived to tell. */
function proxied(evidence: IEvidence): boolean | null {
  const { page, server } = evidence;
  const all = arrivalsOf(evidence);
  if (!isSeen(page) || !isSeen(server) || all.length === 0) {
    return null;
  }
  const port = Number(
    new RegExp(/:(\d+)$/).exec(page.host)?.[1] ??
      (page.protocol === 'https' ? 443 : 80)
  );
  return (
    port !== server.port ||
    kindOf(evidence) !== null ||
    all.some(
      arrival =>
        Object.keys(arrival.forwarded).length > 0 || arrival.host !== page.host
    )
  );
}

function kindOf(evidence: IEvidence): string | null {
  const all = arrivalsOf(evidence);
  // Apache keeps Jupyter's Server header, and is the one that adds X-Forwarded-Server (mod_proxy_http).
  if (all.some(arrival => arrival.forwarded['x-forwarded-server'])) {
    return 'apache';
  }
  const names = [
    ...all.map(arrival => arrival.forwarded['via'] ?? ''),
    ...answersOf(evidence).map(answer => answer.server ?? '')
  ];
  return (
    KINDS.find(([pattern]) => names.some(name => pattern.test(name)))?.[1] ??
    null
  );
}

function arrivalsOf(evidence: IEvidence): readonly IArrival[] {
  return isSeen(evidence.arrivals) ? evidence.arrivals.all : [];
}

function answersOf({ requests, contents, websocket, shim }: IEvidence) {
  return [
    ...(isSeen(shim) ? [shim.answer] : []),
    ...(isSeen(requests) ? requests.all.map(({ answer }) => answer) : []),
    ...(isSeen(contents) ? contents.steps.map(({ answer }) => answer) : []),
    ...(isSeen(websocket) ? [websocket.get] : [])
  ];
}

function quickest(evidence: IEvidence): number | null {
  const times = answersOf(evidence)
    .filter(answer => answer.status !== null)
    .map(answer => answer.ms);
  return times.length > 0 ? Math.min(...times) : null;
}
