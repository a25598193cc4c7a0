import { defineCause } from '../../../check';
import { arrivalOf } from '../arrived';
import { echoByHand } from '../websocket-by-hand';
import { proxyFixes } from '../proxy-fixes';

/** A websocket opens, but not when it asks for a subprotocol, as kernels do. */
export const subprotocolDropped = defineCause({
  id: 'connection/websocket/subprotocol-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  recognise: ({ websocket, arrivals }) => {
    const { plain, subprotocol } = websocket;
    const arrival = arrivalOf(arrivals, subprotocol.nonce);
    if (!plain.echoed || subprotocol.echoed || !arrival) {
      return null;
    }
    if (!arrival.subprotocol) {
      return { websocket, onTheWayBack: false };
    }
    // Jupyter agreed and completed the handshake; the browser saw no agreement, which it finds out at once.
    return arrival.opened && !subprotocol.opened && !subprotocol.timedOut
      ? { websocket, onTheWayBack: true }
      : null;
  },
  // JupyterLab tries again without a subprotocol, other clients do not.
  verdict: () => 'warn',
  tell: ({ onTheWayBack }, trans) => ({
    summary: onTheWayBack
      ? trans.__(
          'Kernels connect slowly or not at all: the proxy in front of Jupyter drops Sec-WebSocket-Protocol from the answer.'
        )
      : trans.__(
          'Kernels connect slowly or not at all: the proxy in front of Jupyter drops Sec-WebSocket-Protocol from the handshake.'
        ),
    impact: trans.__(
      'Terminals work, and JupyterLab tries kernels again without it; other clients do not. The websocket upgrade is not the problem.'
    )
  }),
  show: ({ onTheWayBack }, trans) => [
    {
      label: trans.__('Header Sec-WebSocket-Protocol'),
      expected: trans.__('passed on both ways'),
      observed: onTheWayBack
        ? trans.__('arrived at Jupyter, lost on the way back')
        : trans.__('did not arrive at Jupyter'),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['subprotocol'], {
      title: trans.__('Pass Sec-WebSocket-Protocol on')
    }),
  byHand: ({ websocket }, _, trans) =>
    echoByHand(websocket.url, trans, {
      subprotocol: websocket.subprotocol.subprotocol
    }),
  explains: () => ['server/kernels/*']
});
