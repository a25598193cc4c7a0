import { defineCause } from '../../../check';
import { upgradeFixes } from '../upgrade-fixes';
import { arrivalOf } from '../arrived';
import { websocketByHand } from '../websocket-by-hand';
import { answerText } from '../facts';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  showsProxy,
  websocketImpact
} from '../websocket-evidence';

/**
 * A proxy shows itself, and handshakes are refused at once and never arrive at Jupyter.
 *
 * #### Notes
 * A browser hides who refused. Where even an ordinary request to the address is answered in front, it is the proxy; where
 * only handshakes are refused, something at the user's side could do the same, and the words name what tells them apart.
 */
export const refusedInFront = defineCause({
  id: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { get, getNonce } = evidence.websocket;
    const failed = failedSocket(evidence);
    if (!failed || failed.arrival || failed.socket.opened) {
      return null;
    }
    if (!arrivalOf(evidence.arrivals, getNonce)) {
      return get.by === 'front' ? { ...failed, get, wholly: true } : null;
    }
    return !failed.socket.timedOut && showsProxy(evidence)
      ? { ...failed, get, wholly: false }
      : null;
  },
  tell: ({ get, wholly, ...failed }, trans) => ({
    summary: !wholly
      ? trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter refuses websocket handshakes.'
        )
      : get.status
        ? trans.__(
            'Terminals and kernels cannot connect: the proxy in front of Jupyter answers the websocket’s address itself, with %1.',
            get.status
          )
        : trans.__(
            'Terminals and kernels cannot connect: the proxy in front of Jupyter answers the websocket’s address itself, with a redirect.'
          ),
    impact: [
      websocketImpact(failed, trans),
      !wholly &&
        trans.__(
          'If it works from another network, an antivirus or firewall at your side refuses them instead.'
        )
    ]
      .filter(part => part)
      .join(' ')
  }),
  show: ({ get, wholly }, trans) => [
    {
      label: trans.__('GET of the same address'),
      expected: trans.__('arrives'),
      observed: wholly ? answerText(get, trans) : trans.__('arrives'),
      vantage: 'browser',
      differs: wholly
    }
  ],
  fixes: (_, session, trans) =>
    upgradeFixes(session, trans, ['path', 'upgrade'], {
      title: trans.__('Send everything below the base URL on to Jupyter'),
      first: trans.__(
        'Look for a rule that treats websockets or this path apart (a regular expression, an access policy); the same users must be let in by it.'
      )
    }),
  byHand: ({ url }, _, trans) => websocketByHand(url, trans),
  explains: () => WEBSOCKET_CONSEQUENCES
});
