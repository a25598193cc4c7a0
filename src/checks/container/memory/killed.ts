import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { memoryByHand } from '../by-hand';
import { moreMemory } from '../memory-fixes';
import { killsSince } from '../memory-seen';

/** Since Jupyter was started, processes were killed because all of them together used more memory than they may. */
export const killed = defineCause({
  id: 'container/memory/killed',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits'],
  recognise: ({ limits }) => {
    const kills = killsSince(limits);
    return limits.memory && kills > 0
      ? { kills, memory: limits.memory, limits }
      : null;
  },
  verdict: () => 'warn',
  tell: ({ kills, memory }, trans) => ({
    summary: trans._n(
      'What ended without a word was killed for memory: %1 process since Jupyter was started.',
      'What ended without a word was killed for memory: %1 processes since Jupyter was started.',
      kills,
      kills
    ),
    impact: memory.limit
      ? trans.__(
          'Together, Jupyter, its kernels and terminals may use %1, of the %2 that the machine has and that most programs show. It is no fault of the code that was killed beyond its size.',
          bytes(memory.limit),
          bytes(memory.machine)
        )
      : trans.__(
          'The machine itself had no memory left. It is no fault of the code that was killed beyond its size.'
        )
  }),
  fixes: ({ memory }, session, trans) => moreMemory(memory, session, trans),
  byHand: ({ limits }) => memoryByHand(limits),
  explains: () => ['container/memory/near-limit']
});
