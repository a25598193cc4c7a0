import { defineCheck } from '../../../check';
import { memoryByHand } from '../by-hand';
import { killsSince, memoryFacts, nearLimit } from '../memory-seen';
import { killed } from './killed';
import { nearLimit as nearLimitCause } from './near-limit';

/** Whether Jupyter, its kernels and terminals stay below the memory they may use. */
export const memory = defineCheck({
  id: 'container/memory',
  title: trans => trans.__('There is memory left for kernels'),
  needs: ['limits'],
  judge: ({ limits }, _, trans) => {
    const kills = killsSince(limits);
    const near = nearLimit(limits);
    return kills > 0 || near
      ? {
          verdict: 'warn',
          summary: trans.__('Memory is scarce.'),
          facts: memoryFacts(limits, kills > 0 ? 'kills' : 'left', trans)
        }
      : {
          verdict: limits.memory ? 'pass' : 'not-applicable',
          summary: !limits.memory
            ? trans.__('Whether memory is limited here cannot be seen.')
            : limits.memory.limit
              ? trans.__('There is enough below the limit.')
              : trans.__('No limit of memory is set.'),
          facts: memoryFacts(limits, null, trans)
        };
  },
  byHand: ({ limits }) => memoryByHand(limits),
  causes: [killed, nearLimitCause]
});
