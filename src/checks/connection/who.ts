import type { IAnswer } from '../../wire/evidence';
import { INTERSTITIALS } from './who-interstitials';
import { LOGINS } from './who-logins';
import { MESHES, PROXIES } from './who-proxies';
import type { ISignature } from './who-signature';
import { cut, signOf } from './who-signature';

/** What kind of thing answers a request. */
export type WhoKind =
  | 'nobody'
  | 'jupyter'
  | 'other-jupyter'
  | 'hub'
  | 'cache'
  | 'service-worker'
  | 'login'
  | 'interstitial'
  | 'mesh'
  | 'proxy'
  | 'unknown';

/** Who answered. */
export interface IWho {
  kind: WhoKind;
  /** The program or product, where it gives itself away. */
  name: string | null;
  /** What it is known by, such as a header; empty where nothing is known. */
  sign: string;
}

/** What is known besides the answer. */
export interface IAround {
  /** The server process this page belongs to. */
  instance?: string | null;
  /** Whether a service worker answers for the page. */
  serviceWorker?: boolean;
}

/** Headers by which a cache says that it answered, and whose they are. */
const CACHES: readonly [string, RegExp, string | null][] = [
  ['cf-cache-status', /^(HIT|STALE|REVALIDATED)$/i, 'Cloudflare'],
  ['x-cache', /\bhit from cloudfront\b/i, 'CloudFront'],
  ['x-cache', /\bHIT\b/i, null],
  ['x-cache-status', /^(HIT|STALE)$/i, null],
  ['x-proxy-cache', /^HIT$/i, null],
  ['age', /^[1-9]\d*$/, null]
];

/** By what a single-user server of a Hub is told from the Hub is its path alone. */
const HUB: ISignature = {
  name: 'JupyterHub',
  title: /^JupyterHub\b/,
  mark: ['x-jupyterhub-version', /./]
};

/**
 * Who answered, from the most telling sign to the least; what shows none is unknown, which is normal.
 *
 * #### Notes
 * That an answer is Jupyter's own was proved when it came, by what nobody else sends. Only a cache, and another
 * Jupyter, send that too.
 */
export function attribute(answer: IAnswer, around: IAround = {}): IWho {
  if (answer.by === 'nobody') {
    return { kind: 'nobody', name: null, sign: '' };
  }
  const cache = cacheOf(answer);
  if (cache) {
    return cache;
  }
  if (answer.by === 'jupyter') {
    const { instance } = answer;
    return instance && around.instance && instance !== around.instance
      ? { kind: 'other-jupyter', name: 'Jupyter', sign: `instance ${instance}` }
      : { kind: 'jupyter', name: 'Jupyter', sign: '' };
  }
  const kinds: readonly [WhoKind, readonly ISignature[]][] = [
    ['interstitial', INTERSTITIALS],
    ['login', LOGINS],
    ['hub', [HUB]],
    ['mesh', MESHES],
    ['proxy', PROXIES]
  ];
  for (const [kind, signatures] of kinds) {
    for (const signature of signatures) {
      const sign = signOf(signature, answer);
      if (sign !== null) {
        return { kind, name: signature.name, sign };
      }
    }
  }
  return isMadeInBrowser(answer) && around.serviceWorker
    ? { kind: 'service-worker', name: null, sign: 'no header of a server' }
    : { kind: 'unknown', name: null, sign: '' };
}

function cacheOf({ marks = {} }: IAnswer): IWho | null {
  for (const [header, pattern, name] of CACHES) {
    const value = marks[header];
    if (value !== undefined && pattern.test(value)) {
      return { kind: 'cache', name, sign: `${header}: ${cut(value)}` };
    }
  }
  return null;
}

/** A page that a script made has none of the headers that whatever speaks HTTP adds. */
function isMadeInBrowser({ status, server, marks, redirected }: IAnswer) {
  return (
    status !== null &&
    !server &&
    !redirected &&
    Object.keys(marks ?? {}).length === 0
  );
}
