import { defineCheck } from '../../../check';
import { longest } from '../arrived';
import { xsrfByHand } from '../by-hand';
import { noCookies } from '../no-cookies';
import { refusedWrite, xsrfWrites } from '../xsrf-evidence';
import { cookieDropped } from './cookie-dropped';
import { cookieDuplicated } from './cookie-duplicated';
import { cookieMissing } from './cookie-missing';
import { cookieUnreadable } from './cookie-unreadable';
import { cookiesBlocked } from './cookies-blocked';
import { headerDropped } from './header-dropped';
import { readRefused, refusedRead } from './read-refused';
import { secureCookieOverHttp } from './secure-cookie-over-http';
import { thirdPartyCookies } from './third-party-cookies';

/** Whether a write passes Jupyter's XSRF check, also when no token lets it skip it. */
export const xsrf = defineCheck({
  id: 'connection/xsrf',
  selfTest: 'xsrf',
  title: trans => trans.__('Jupyter accepts what this page sends'),
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents', 'websocket', 'server'],
  judge: (seen, _, trans) => {
    const { page, requests, server } = seen;
    const ms = longest(requests.all.map(({ answer }) => answer.ms));
    const refused = refusedWrite(seen);
    const write = refused ?? xsrfWrites(seen)[0];
    if (!refused && noCookies(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('No login cookie arrives at Jupyter'),
        ms
      };
    }
    if (!refused && refusedRead(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('A read is refused for its XSRF token'),
        ms
      };
    }
    if (server?.disableCheckXsrf) {
      return {
        verdict: 'pass',
        summary: trans.__('Accepted; Jupyter’s XSRF check is switched off'),
        ms
      };
    }
    if (!write) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: no write with cookies only arrived at Jupyter'
        ),
        ms
      };
    }
    const { request, arrival, cookies } = write;
    const isRefused = refused !== null;
    return {
      verdict: isRefused ? 'fail' : 'pass',
      summary: isRefused
        ? trans.__('A write with cookies only is refused')
        : page.hasToken
          ? trans.__('Accepted with the token and with cookies only')
          : trans.__('Accepted with cookies'),
      facts: [
        {
          label: trans.__('Browser → %1', page.origin),
          expected: trans.__('_xsrf cookies: %1, %2', 1, 'X-XSRFToken'),
          observed: trans.__(
            '_xsrf cookies it can read: %1, %2',
            page.xsrfCookies,
            request.sentXsrfHeader ? 'X-XSRFToken' : trans.__('no X-XSRFToken')
          ),
          vantage: 'browser',
          differs: isRefused && !request.sentXsrfHeader
        },
        {
          label: trans.__('What arrived at Jupyter'),
          expected: trans.__('_xsrf cookies: %1, %2', 1, 'X-XSRFToken'),
          observed: trans.__(
            '_xsrf cookies: %1, %2',
            cookies,
            arrival.xsrf.header ? 'X-XSRFToken' : trans.__('no X-XSRFToken')
          ),
          vantage: 'browser',
          differs: isRefused && (cookies !== 1 || !arrival.xsrf.header)
        },
        ...(arrival.xsrf.reason
          ? [
              {
                label: trans.__('Jupyter’s answer'),
                observed: arrival.xsrf.reason,
                vantage: 'browser' as const
              }
            ]
          : [])
      ],
      ms
    };
  },
  byHand: (_, __, session, trans) => xsrfByHand(session, trans),
  causes: [
    thirdPartyCookies,
    secureCookieOverHttp,
    cookiesBlocked,
    cookieDuplicated,
    cookieUnreadable,
    cookieDropped,
    headerDropped,
    cookieMissing,
    readRefused
  ]
});
