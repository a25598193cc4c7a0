import { defineCause } from '../../../check';
import { proxyFixes } from '../proxy-fixes';
import { websocketByHand } from '../websocket-by-hand';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketImpact
} from '../websocket-evidence';

/** Two hops each add the same Upgrade, and what arrives is a list that Jupyter does not take for a websocket. */
export const upgradeDoubled = defineCause({
  id: 'connection/websocket/upgrade-doubled',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const failed = failedSocket(evidence);
    const upgrade = failed?.arrival?.upgrade ?? '';
    return failed && /^websocket(\s*,\s*websocket)+$/i.test(upgrade)
      ? { ...failed, upgrade }
      : null;
  },
  tell: (failed, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: two proxies in front of Jupyter each add the websocket upgrade, and “%1” arrives.',
      failed.upgrade
    ),
    impact: websocketImpact(failed, trans)
  }),
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['upgrade'], {
      title: trans.__('Set the upgrade once, in the last proxy before Jupyter'),
      first: trans.__(
        'Remove the line that adds “Upgrade: websocket” to it from the other proxy, or from this one where it stands twice.'
      )
    }),
  byHand: ({ url }, _, trans) => websocketByHand(url, trans),
  explains: () => WEBSOCKET_CONSEQUENCES
});
