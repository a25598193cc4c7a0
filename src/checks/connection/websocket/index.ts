import { defineCheck } from '../../../check';
import type { IFact } from '../../../wire/report';
import { arrivalOf, isAnsweredLate, longest, upgradeOf } from '../arrived';
import { subprotocolByHand, websocketByHand } from '../by-hand';
import { echoText, handshakeText, logFacts, socketText } from '../facts';
import { neverArrives } from './never-arrives';
import { refusedInFront } from './refused-in-front';
import { subprotocolDropped } from './subprotocol-dropped';
import { upgradeDoubled } from './upgrade-doubled';
import { upgradeDropped } from './upgrade-dropped';

/** Whether a websocket opens from this browser and carries what is said on it. */
export const websocket = defineCheck({
  id: 'connection/websocket',
  selfTest: 'terminal',
  title: trans => trans.__('Websockets open from this browser'),
  needs: ['page', 'websocket', 'arrivals'],
  also: ['loopback', 'terminal', 'contents'],
  judge: (seen, _, trans) => {
    const { page, arrivals, loopback, terminal } = seen;
    const { plain, subprotocol, url } = seen.websocket;
    const shown = plain.echoed ? subprotocol : plain;
    const passes = plain.echoed && subprotocol.echoed;
    const arrival = arrivalOf(arrivals, shown.nonce);
    const address =
      (url && /^\w+:\/\/[^/]*/.exec(url)?.[0]) ??
      page.origin.replace(/^http/, 'ws');
    const fact = (fact: Omit<IFact, 'vantage'>): IFact => ({
      ...fact,
      vantage: 'browser'
    });
    const isLate = [plain, subprotocol].every(
      socket => socket.echoed || isAnsweredLate(socket, arrivals)
    );
    return {
      verdict: passes ? 'pass' : isLate ? 'unknown' : 'fail',
      summary: passes
        ? trans.__('Echoed in %1 ms', Math.round(plain.ms))
        : isLate
          ? trans.__(
              'Could not be tested: Jupyter opened the websocket, and this browser did not hear of it within %1 s; Jupyter may be busy. Run the checks again.',
              Math.round(shown.ms / 1000)
            )
          : plain.echoed
            ? trans.__('Opens only without a subprotocol')
            : loopback?.websocket.echoed
              ? trans.__('Opens from the server itself, not from your browser')
              : trans.__('Does not open from your browser'),
      facts: [
        fact({
          label: trans.__('Browser → %1', address),
          expected: echoText(shown, trans),
          observed: socketText(shown, trans),
          differs: !shown.echoed
        }),
        fact({
          label: trans.__('What arrived at Jupyter'),
          expected: 'Upgrade: websocket, Connection: Upgrade',
          observed: handshakeText(arrival, trans),
          differs: !passes && (!arrival || upgradeOf(arrival) !== 'whole')
        }),
        ...(loopback
          ? [
              {
                label: trans.__('Loopback → %1', loopback.address),
                expected: echoText(loopback.websocket, trans),
                observed: socketText(loopback.websocket, trans),
                vantage: 'loopback' as const,
                differs: !loopback.websocket.echoed
              }
            ]
          : []),
        ...(terminal?.socket
          ? [
              fact({
                label: trans.__('Browser → terminal'),
                observed: terminal.socket.opened
                  ? trans.__('opened')
                  : socketText(terminal.socket, trans)
              })
            ]
          : []),
        ...(passes
          ? []
          : logFacts(arrivals, [plain.nonce, subprotocol.nonce], trans))
      ],
      ms: longest([plain.ms, subprotocol.ms])
    };
  },
  byHand: ({ websocket }, _, __, trans) =>
    websocket.plain.echoed
      ? subprotocolByHand(websocket, trans)
      : websocketByHand(websocket.url, trans),
  causes: [
    upgradeDoubled,
    upgradeDropped,
    refusedInFront,
    neverArrives,
    subprotocolDropped
  ]
});
