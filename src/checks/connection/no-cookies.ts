import type { ITranslation } from '../../check';
import type { IArrival, IPage, IServer } from '../../wire/evidence';
import { arrived, arrivedHandshakes, isJudged } from './arrived';
import { isOtherSite } from './sites';
import type { IXsrfEvidence, IXsrfWrite } from './xsrf-evidence';
import { noneArrives, refusedWrite } from './xsrf-evidence';

/** What the lack of cookies is judged by. */
export interface ICookieEvidence extends IXsrfEvidence {
  server?: IServer;
}

/** Why the browser keeps no cookie of Jupyter's. */
export type Lack = 'blocked' | 'third-party' | 'secure';

/** That cookies are missing, and what for. */
export interface INoCookies {
  lack: Lack;
  page: IPage;
  /** A write that is refused for it; null where writes are let through. */
  write: IXsrfWrite | null;
  /** Whether websockets are refused for it. */
  websockets: boolean;
}

/** Cookies by which Jupyter, or the Hub, knows who asks. */
const LOGIN_COOKIE = /^(username-|jupyterhub-)/;

/**
 * Why the browser keeps no cookie of Jupyter's, where something is refused for the lack of it; null otherwise.
 *
 * #### Notes
 * That cookies are blocked or third-party proves nothing as long as they arrive: browsers keep such cookies apart as well,
 * and then all works. A page without an origin has no cookies either, and is another matter.
 */
export function noCookies(evidence: ICookieEvidence): INoCookies | null {
  const { page, requests, arrivals } = evidence;
  const opaque = arrivals.all.some(({ origin }) => origin === 'null');
  const lack = opaque ? null : lackOf(evidence);
  if (!lack) {
    return null;
  }
  const refused = refusedWrite(evidence);
  const write = refused && lacksToken(refused, page) ? refused : null;
  const websockets = refusedHandshakes(evidence).length > 0;
  return (write || websockets) && arrived(requests, arrivals).length > 0
    ? { lack, page, write, websockets }
    : null;
}

function lackOf(evidence: ICookieEvidence): Lack | null {
  const { page } = evidence;
  if (noneArrives(evidence, () => true)) {
    if (isThirdParty(page)) {
      return 'third-party';
    }
    if (!page.cookiesEnabled || page.ownCookie === false) {
      return 'blocked';
    }
  }
  return isSecureInVain(evidence) ? 'secure' : null;
}

/** Whether the page is within a page of another site, which has its own cookies to itself. */
function isThirdParty({ framed, storageAccess, ancestors, origin }: IPage) {
  return (
    framed &&
    (storageAccess === false ||
      (ancestors ?? []).some(ancestor => isOtherSite(ancestor, origin)))
  );
}

/** Whether the cookies that are missing are those that Jupyter sets with Secure, on a page that came by http. */
function isSecureInVain(evidence: ICookieEvidence): boolean {
  const { page, server } = evidence;
  if (page.protocol !== 'http' || !server) {
    return false;
  }
  const xsrf = server.xsrfCookie?.['secure'] === true;
  const login = isLoginSecure(evidence);
  return (
    (xsrf && noneArrives(evidence, name => name === '_xsrf')) ||
    (login && noneArrives(evidence, name => LOGIN_COOKIE.test(name)))
  );
}

/** Whether the login cookie is set with Secure: because it is configured, or because a proxy says that the page is https. */
export function isLoginSecure({ server, arrivals }: ICookieEvidence): boolean {
  return (
    server?.secureCookies === true ||
    (server?.secureCookies === null && saysHttps(arrivals.all))
  );
}

function saysHttps(all: readonly IArrival[]): boolean {
  return all.some(({ kind, scheme }) => kind === 'http' && scheme === 'https');
}

function lacksToken({ cookies }: IXsrfWrite, { xsrfCookies }: IPage): boolean {
  return cookies === 0 && xsrfCookies === 0;
}

/** Handshakes that Jupyter refuses because it does not know who asks. */
function refusedHandshakes({ websocket, arrivals }: ICookieEvidence) {
  return websocket
    ? arrivedHandshakes(websocket, arrivals).filter(
        arrival => isJudged(arrival) && arrival.refusal === 'login'
      )
    : [];
}

/** What the user notices; the beginning of a sentence. */
export function lossText(
  { write, websockets }: INoCookies,
  trans: ITranslation
): string {
  if (write && !write.labIsImmune) {
    return websockets
      ? trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect'
        )
      : trans.__(
          'Nothing can be saved, and no terminal or kernel can be started'
        );
  }
  return websockets
    ? trans.__('Terminals and kernels cannot connect')
    : trans.__('Extensions that save without JupyterLab’s token are refused');
}

/** `warn` where JupyterLab itself gets through by its token, websockets too. */
export function lossVerdict({
  write,
  websockets
}: INoCookies): 'warn' | 'fail' {
  return websockets || !write?.labIsImmune ? 'fail' : 'warn';
}

/** Findings that follow from it. */
export function lossConsequences({
  write,
  websockets
}: INoCookies): readonly string[] {
  return [
    ...(write && !write.labIsImmune
      ? ['server/files!', 'storage/writable!']
      : []),
    ...(websockets ? ['connection/login!', 'connection/websocket!'] : []),
    ...(websockets || (write && !write.labIsImmune)
      ? ['server/terminals!', 'server/kernels/*']
      : [])
  ];
}
