import { defineCause } from '../../../check';
import { forwardedScheme as remedy } from '../../../snippets/remedies/scheme';
import { schemeByHand } from '../by-hand-scheme';
import { frontFixes, routeOf } from '../front-fixes';
import { trustFix } from '../scheme-fixes';
import {
  forwardedScheme,
  isTakenForHttp,
  leadsToHttp,
  saysHttps,
  schemeArrival
} from '../schemes';

/**
 * Nobody tells Jupyter that the page is https, and an address of the page's is http for it.
 *
 * #### Notes
 * By itself it breaks nothing in Jupyter, whose own addresses have no scheme; a login by OAuth that fails for it never lets
 * this panel load. So it is judged from a redirect to http, or from what the page was kept from loading.
 */
export const forwardedProtoMissing = defineCause({
  id: 'connection/scheme/forwarded-proto-missing',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'arrivals'],
  also: ['shim', 'requests', 'contents', 'websocket', 'policy', 'server'],
  recognise: evidence => {
    const http = leadsToHttp(evidence);
    const arrival = schemeArrival(evidence);
    return http && arrival && isTakenForHttp(evidence) && !saysHttps(arrival)
      ? {
          http,
          header: forwardedScheme(arrival),
          trusts: evidence.server?.trustXheaders === true
        }
      : null;
  },
  tell: ({ http, header }, trans, { host }) => ({
    summary: header
      ? trans.__(
          'Some pages and logins of %1 fail: Jupyter makes addresses by http, because “%2” arrives as X-Forwarded-Proto.',
          host,
          header
        )
      : trans.__(
          'Some pages and logins of %1 fail: Jupyter makes addresses by http, because the proxy does not send X-Forwarded-Proto.',
          host
        ),
    impact: trans.__(
      'The browser keeps an https page from using %1. The certificate is not the problem.',
      http
    )
  }),
  fixes: ({ trusts }, session, trans) => [
    ...frontFixes(session, trans, remedy(routeOf(session)), {
      title: trans.__('Tell Jupyter that the page is https'),
      ...(!trusts && {
        first: trans.__(
          'Jupyter must be told to believe it as well (jupyter_server_config.py, below).'
        )
      })
    }),
    ...(trusts ? [] : [trustFix(session, trans)])
  ],
  byHand: (_, session, trans) => schemeByHand(session, trans)
});
