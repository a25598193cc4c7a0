import { defineCheck } from '../../../check';
import { processesByHand } from '../by-hand';
import {
  isBlocked,
  limitFacts,
  reachedLimit,
  refusedWatch
} from '../limits-seen';
import { processes } from './processes';
import { threadsBlocked } from './threads-blocked';
import { watches } from './watches';

/** Whether programs may start processes and threads, and watch files. */
export const limits = defineCheck({
  id: 'container/limits',
  title: trans => trans.__('Programs can start, and can watch files'),
  needs: ['limits'],
  also: ['identity'],
  judge: ({ limits: seen, identity }, _, trans) => {
    const reached = reachedLimit(seen);
    const blocked = identity ? isBlocked(seen, identity) : false;
    return {
      verdict: blocked
        ? 'fail'
        : (reached?.verdict ?? (refusedWatch(seen) ? 'warn' : 'pass')),
      summary: blocked
        ? trans.__('Threads cannot be started.')
        : reached
          ? trans.__('There are about as many processes as there may be.')
          : refusedWatch(seen)
            ? trans.__('Files cannot be watched.')
            : trans.__('Programs can start, and can watch files.'),
      facts: limitFacts(seen, trans)
    };
  },
  byHand: processesByHand,
  causes: [processes, threadsBlocked, watches]
});
