import { defineCause } from '../../../check';
import { originFix } from '../jupyter-fixes';
import { originImpact, refusalByHand } from '../origin-words';
import { originConsequences, refusedOrigin } from '../origins';

/** The page asks a Jupyter at another address than its own, on purpose, and nothing changes the request on its way. */
export const foreignPage = defineCause({
  id: 'connection/origin/foreign-page',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'requests', 'arrivals', 'websocket'],
  also: ['contents', 'server'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    return refused &&
      refused.asked !== evidence.page.host &&
      refused.asked === refused.host
      ? refused
      : null;
  },
  tell: (refused, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: this page is from %1, the Jupyter it uses is at %2 and does not let pages from there in.',
      refused.origin,
      refused.asked
    ),
    impact: originImpact(refused, trans)
  }),
  fixes: ({ origin, allowed }, session, trans) => [
    originFix(origin, allowed, session, trans)
  ],
  byHand: refusalByHand,
  explains: originConsequences
});
