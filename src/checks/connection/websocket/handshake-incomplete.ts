import { defineCause } from '../../../check';
import { websocketByHand } from '../websocket-by-hand';
import { proxyFixes } from '../proxy-fixes';
import { onRoad, tried } from '../roads';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketImpact
} from '../websocket-evidence';

/** What a handshake cannot do without beside its upgrade, by what becomes of it when that is lost. */
const LOST: Readonly<Record<string, string>> = {
  'without-key': 'Sec-WebSocket-Key',
  'without-version': 'Sec-WebSocket-Version'
};

/** The upgrade arrives, without the headers of the handshake that belong to it. */
export const handshakeIncomplete = defineCause({
  id: 'connection/websocket/handshake-incomplete',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { page, websocket, arrivals } = evidence;
    const failed = failedSocket(evidence);
    const plain = onRoad(tried(websocket, arrivals, page), 'plain');
    const header = LOST[plain?.fate ?? ''];
    return failed && header ? { ...failed, header } : null;
  },
  tell: (failed, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: the proxy in front of Jupyter drops %1 from the websocket handshake.',
      failed.header
    ),
    impact: websocketImpact(failed, trans)
  }),
  fixes: ({ header }, session, trans) =>
    proxyFixes(session, trans, ['path'], {
      title: trans.__('Pass the headers of the handshake on'),
      first: trans.__(
        'Look for a rule that removes or empties %1, or that passes on only some headers, and let it pass all that begin with Sec-WebSocket.',
        header
      )
    }),
  byHand: ({ url }, _, trans) => websocketByHand(url, trans),
  explains: () => WEBSOCKET_CONSEQUENCES
});
