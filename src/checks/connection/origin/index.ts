import { defineCheck } from '../../../check';
import { addressOf } from '../../by-hand';
import { longest } from '../arrived';
import { addressBehind, originByHand } from '../by-hand';
import { hostOf } from '../hosts';
import { checkedForOrigin, isRefusedOrigin } from '../origins';
import { allowOriginMalformed } from './allow-origin-malformed';
import { foreignPage } from './foreign-page';
import { hostRewritten } from './host-rewritten';
import { opaque } from './opaque';
import { patternUnanchored } from './pattern-unanchored';
import { portDropped } from './port-dropped';

/** Whether Jupyter takes this page for its own: websockets are refused otherwise, and writes without a token. */
export const origin = defineCheck({
  id: 'connection/origin',
  selfTest: 'origin',
  title: trans => trans.__('Jupyter accepts this page as its own'),
  needs: ['page', 'requests', 'arrivals', 'websocket'],
  also: ['contents', 'server'],
  judge: (seen, _, trans) => {
    const { page, requests, websocket } = seen;
    const ms = longest(requests.all.map(({ answer }) => answer.ms));
    const checked = checkedForOrigin(seen);
    const shown =
      checked.find(isRefusedOrigin) ??
      checked.find(({ origin }) => origin !== null) ??
      checked[0];
    if (!shown) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: neither a write nor a websocket arrived at Jupyter'
        ),
        ms
      };
    }
    const asked = (websocket.url && hostOf(websocket.url)) || page.host;
    const agrees = shown.host === asked;
    const isRefused = isRefusedOrigin(shown);
    return {
      verdict: isRefused ? 'fail' : 'pass',
      summary: isRefused
        ? trans.__('Jupyter refuses the Origin %1', shown.origin ?? 'null')
        : agrees
          ? trans.__('Origin and Host agree')
          : trans.__('Origin is accepted'),
      facts: [
        {
          label: trans.__('Browser → %1', page.origin),
          observed: `Origin: ${page.origin}`,
          vantage: 'browser'
        },
        {
          label: trans.__('What arrived at Jupyter'),
          expected: `Host: ${asked}`,
          observed: `Host: ${shown.host ?? ''}, Origin: ${shown.origin ?? trans.__('none')}`,
          vantage: 'browser',
          differs: isRefused
        }
      ],
      ms
    };
  },
  byHand: ({ page, websocket }, _, session, trans) =>
    originByHand(
      page.origin,
      addressBehind(websocket.url) ?? addressOf(session),
      trans
    ),
  causes: [
    opaque,
    allowOriginMalformed,
    patternUnanchored,
    foreignPage,
    portDropped,
    hostRewritten
  ]
});
