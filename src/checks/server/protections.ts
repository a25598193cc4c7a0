import { platformOf } from '../../platforms';
import type {
  IArrivals,
  IIdentity,
  ILoopback,
  IPage,
  IServer
} from '../../wire/evidence';
import { hostOf, isLoopback } from '../connection/hosts';

/** What Jupyter's protection is judged by. */
export interface IProtectionEvidence {
  server: IServer;
  page: IPage;
  arrivals?: IArrivals;
  loopback?: ILoopback;
  identity?: IIdentity;
}

/** Settings that can switch a protection off, from what opens most to what opens least. */
export const SETTINGS = [
  'token',
  'allow_origin',
  'allow_origin_pat',
  'disable_check_xsrf',
  'JUPYTER_ALLOW_INSECURE_WRITES',
  'allow_remote_access',
  'trust_xheaders'
] as const;

/** One of them. */
export type Setting = (typeof SETTINGS)[number];

/** Platforms that ask for a login in front of every server, and start Jupyter without one. */
const LOGIN_IN_FRONT: readonly string[] = [
  ...['SageMaker', 'Colab', 'Kaggle', 'Vertex AI Workbench', 'Azure ML'],
  ...['Lightning', 'Kubeflow']
];

/** Two origins that have nothing in common; `.invalid` is nobody's. */
const STRANGERS = ['https://a.invalid', 'http://other.invalid:81'];

/** The settings by which a protection is off that somebody needs. */
export function switchedOff(evidence: IProtectionEvidence): Setting[] {
  return SETTINGS.filter(setting => isOff(setting, evidence));
}

/** Whether others than programs of this very computer can open a connection to Jupyter. */
export function isReachable({
  server,
  loopback
}: Pick<IProtectionEvidence, 'server' | 'loopback'>): boolean {
  const { ip } = server;
  return (
    !loopback?.address.startsWith('/') &&
    !isLoopback(ip.includes(':') ? `[${ip}]` : ip)
  );
}

/** Whether requests of the page are addressed to its own host when they arrive; null where none did. */
export function keepsHost({
  arrivals,
  page
}: Pick<IProtectionEvidence, 'arrivals' | 'page'>): boolean | null {
  const written = arrivals?.all.find(({ origin }) => origin);
  return written ? hostOf(page.origin) === written.host : null;
}

function isOff(setting: Setting, evidence: IProtectionEvidence): boolean {
  const { server, page } = evidence;
  switch (setting) {
    case 'token':
      return (
        server.login === 'none' &&
        (isReachable(evidence) || !isLoopback(page.host)) &&
        !isLoginInFront(evidence)
      );
    case 'allow_origin':
      return server.allowOrigin === '*';
    case 'allow_origin_pat':
      // The pattern is read only where there is no allow_origin.
      return server.allowOrigin === '' && matchesAll(server.allowOriginPat);
    case 'disable_check_xsrf':
      return server.disableCheckXsrf;
    case 'JUPYTER_ALLOW_INSECURE_WRITES':
      return server.insecureWrites ?? false;
    case 'allow_remote_access':
      // Where it listens on every address, that is what Jupyter does by itself, and a Hub asks for it.
      return (
        server.allowRemoteAccess &&
        !isReachable(evidence) &&
        server.login !== 'hub' &&
        !isLoginInFront(evidence)
      );
    case 'trust_xheaders':
      return (
        server.trustXheaders && isReachable(evidence) && isDirect(evidence)
      );
  }
}

function isLoginInFront(evidence: IProtectionEvidence): boolean {
  return LOGIN_IN_FRONT.includes(platformOf(evidence) ?? '');
}

function matchesAll(pattern: string): boolean {
  try {
    const beginning = new RegExp(`^(?:${pattern})`);
    return pattern !== '' && STRANGERS.every(origin => beginning.test(origin));
  } catch {
    // What only Python can read is not judged here.
    return false;
  }
}

/** Whether this browser's requests came with no word of a proxy, from a name that is not this computer's. */
function isDirect({ arrivals, page }: IProtectionEvidence): boolean {
  const all = arrivals?.all ?? [];
  return (
    !isLoopback(page.host) &&
    all.length > 0 &&
    all.every(
      ({ forwarded, host }) =>
        Object.keys(forwarded).length === 0 && host === page.host
    )
  );
}
