import { defineCause } from '../../../check';
import { schemeByHand } from '../by-hand-scheme';
import { trustFix } from '../scheme-fixes';
import {
  isTakenForHttp,
  leadsToHttp,
  saysHttps,
  schemeArrival
} from '../schemes';

/**
 * The proxy says that the page is https, Jupyter does not read it, and an address of the page's is http for it.
 *
 * #### Notes
 * By itself it breaks nothing in Jupyter, whose own addresses have no scheme; a login by OAuth that fails for it never lets
 * this panel load. So it is judged from a redirect to http, or from what the page was kept from loading.
 */
export const forwardedProtoIgnored = defineCause({
  id: 'connection/scheme/forwarded-proto-ignored',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'arrivals'],
  also: ['shim', 'requests', 'contents', 'websocket', 'policy'],
  recognise: evidence => {
    const http = leadsToHttp(evidence);
    const arrival = schemeArrival(evidence);
    return http && arrival && isTakenForHttp(evidence) && saysHttps(arrival)
      ? { http }
      : null;
  },
  tell: ({ http }, trans, { host }) => ({
    summary: trans.__(
      'Some pages and logins of %1 fail: Jupyter makes addresses by http, because it ignores the proxy’s X-Forwarded-Proto.',
      host
    ),
    impact: trans.__(
      'The browser keeps an https page from using %1. The certificate is not the problem.',
      http
    )
  }),
  fixes: (_, session, trans) => [trustFix(session, trans)],
  byHand: (_, session, trans) => schemeByHand(session, trans)
});
