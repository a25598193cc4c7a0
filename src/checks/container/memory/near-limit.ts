import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { memoryByHand } from '../by-hand';
import { moreMemory } from '../memory-fixes';
import { nearLimit as near } from '../memory-seen';

/** Little memory is left below the limit; whoever asks for more is killed. */
export const nearLimit = defineCause({
  id: 'container/memory/near-limit',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits'],
  recognise: ({ limits }) => {
    const found = near(limits);
    return found && { ...found, limits };
  },
  verdict: () => 'warn',
  tell: ({ left, limit, memory }, trans) => ({
    summary: trans.__(
      'The next cell may kill its kernel: %1 of memory is left of the %2 that Jupyter and its kernels may use.',
      bytes(left),
      bytes(limit)
    ),
    impact: trans.__(
      'All works now. The machine has %1, and that is what most programs show; the limit counts for all kernels and terminals together, without what is only kept of files.',
      bytes(memory.machine)
    )
  }),
  fixes: ({ memory }, session, trans) => moreMemory(memory, session, trans),
  byHand: ({ limits }) => memoryByHand(limits)
});
