import { defineCause } from '../../../check';
import { proxiesInRow, upgradeOf } from '../arrived';
import { upgradeFixes } from '../upgrade-fixes';
import { websocketByHand } from '../websocket-by-hand';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketImpact
} from '../websocket-evidence';

/** The browser's handshake arrives at Jupyter as an ordinary request. */
export const upgradeDropped = defineCause({
  id: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const failed = failedSocket(evidence);
    const arrival = failed?.arrival;
    if (!failed || arrival?.kind !== 'websocket') {
      return null;
    }
    const left = upgradeOf(arrival);
    return left === 'whole'
      ? null
      : { ...failed, half: left === 'half', inRow: proxiesInRow(arrival) > 1 };
  },
  tell: (failed, trans) => ({
    summary: failed.half
      ? trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter drops “Connection: Upgrade” from the websocket handshake.'
        )
      : trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter drops the websocket upgrade.'
        ),
    impact: websocketImpact(failed, trans)
  }),
  fixes: ({ inRow }, session, trans) =>
    upgradeFixes(session, trans, ['upgrade'], {
      title: trans.__('Let the upgrade through'),
      ...(inRow && {
        first: trans.__(
          'More than one proxy stands in front of Jupyter, and one that drops it is enough: look at each.'
        )
      })
    }),
  byHand: ({ url }, _, trans) => websocketByHand(url, trans),
  explains: () => WEBSOCKET_CONSEQUENCES
});
