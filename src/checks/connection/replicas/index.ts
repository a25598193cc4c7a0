import { defineCheck } from '../../../check';
import { instancesSeen, sideBySide } from '../instances';
import { instanceByHand } from '../way-by-hand';
import { noAffinity } from './no-affinity';

/** Whether all requests reach the same Jupyter. */
export const replicas = defineCheck({
  id: 'connection/replicas',
  title: trans => trans.__('Every request reaches the same Jupyter'),
  needs: ['shim'],
  also: ['requests', 'arrivals', 'burst', 'loopback', 'page'],
  places: seen => (instancesSeen(seen).size > 0 ? [''] : []),
  judge: (seen, _, trans) => {
    const all = [...instancesSeen(seen).values()];
    const answers = all.reduce((sum, count) => sum + count, 0);
    const several = sideBySide(seen);
    return several
      ? {
          verdict: 'fail',
          summary: trans.__('%1 servers answer', several.length)
        }
      : {
          verdict: 'pass',
          summary: trans._n(
            'One server gave %1 answer',
            'One server gave all %1 answers',
            answers,
            answers
          )
        };
  },
  byHand: (_, __, session, trans) => instanceByHand(session, trans),
  causes: [noAffinity]
});
