import { defineCause } from '../../../check';
import { nameOf } from '../hosts';
import { keepHostFixes, originImpact, refusalByHand } from '../origin-words';
import { originConsequences, refusedOrigin } from '../origins';

/** The request arrives addressed to another name than the browser gave it. */
export const hostRewritten = defineCause({
  id: 'connection/origin/host-rewritten',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'requests', 'arrivals', 'websocket'],
  also: ['contents', 'server'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    return refused && nameOf(refused.host) !== nameOf(refused.asked)
      ? refused
      : null;
  },
  tell: (refused, trans) => ({
    summary: refused.savingEscapes
      ? trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter replaces the Host %1 by %2.',
          refused.asked,
          refused.host
        )
      : trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect: the proxy in front of Jupyter replaces the Host %1 by %2.',
          refused.asked,
          refused.host
        ),
    impact: originImpact(refused, trans)
  }),
  fixes: keepHostFixes,
  byHand: refusalByHand,
  explains: originConsequences
});
