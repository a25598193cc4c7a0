import { defineCause } from '../../../check';
import { nameOf } from '../hosts';
import { keepHostFixes, originImpact, refusalByHand } from '../origin-words';
import { originConsequences, refusedOrigin } from '../origins';

/** The request arrives addressed to the right name, but to another port than the browser gave it. */
export const portDropped = defineCause({
  id: 'connection/origin/port-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'requests', 'arrivals', 'websocket'],
  also: ['contents', 'server'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    return refused &&
      refused.host !== refused.asked &&
      nameOf(refused.host) === nameOf(refused.asked)
      ? refused
      : null;
  },
  tell: (refused, trans) => ({
    summary: refused.savingEscapes
      ? trans.__(
          'Terminals and kernels cannot connect: the proxy in front of Jupyter passes the Host on as %2 instead of %1.',
          refused.asked,
          refused.host
        )
      : trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect: the proxy in front of Jupyter passes the Host on as %2 instead of %1.',
          refused.asked,
          refused.host
        ),
    impact: originImpact(refused, trans)
  }),
  fixes: keepHostFixes,
  byHand: refusalByHand,
  explains: originConsequences
});
