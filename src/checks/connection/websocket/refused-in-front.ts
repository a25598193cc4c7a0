import { defineCause } from '../../../check';
import { proxyFixes } from '../proxy-fixes';
import { arrivalOf } from '../arrived';
import { answerText } from '../facts';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketByHand,
  websocketImpact
} from '../websocket-evidence';

/** Something that is not Jupyter answers at the websocket's address, and nothing arrives there. */
export const refusedInFront = defineCause({
  id: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { get, getNonce } = evidence.websocket;
    const failed = failedSocket(evidence);
    return failed &&
      !failed.arrival &&
      get.by === 'front' &&
      !arrivalOf(evidence.arrivals, getNonce)
      ? { ...failed, get }
      : null;
  },
  tell: (failed, trans) => ({
    summary: failed.get.status
      ? trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter answers the websocket’s address itself, with %1.',
          failed.get.status
        )
      : trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter answers the websocket’s address itself, with a redirect.'
        ),
    impact: websocketImpact(failed, trans)
  }),
  show: ({ get }, trans) => [
    {
      label: trans.__('GET of the same address'),
      expected: trans.__('an answer of Jupyter'),
      observed: answerText(get, trans),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['path', 'upgrade'], {
      title: trans.__('Send everything below the base URL on to Jupyter'),
      first: trans.__(
        'Look for a rule that treats websockets or this path apart (a regular expression, an access policy); the same users must be let in by it.'
      )
    }),
  byHand: websocketByHand,
  explains: () => WEBSOCKET_CONSEQUENCES
});
