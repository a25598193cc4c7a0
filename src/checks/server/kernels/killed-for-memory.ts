import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { memoryByHand } from '../../container/by-hand';
import { moreMemory } from '../../container/memory-fixes';
import { memoryFacts } from '../../container/memory-seen';
import { killsWithDeath } from '../memory-kills';

/** A kernel ended where the system kills for memory: "the kernel appears to have died", and no reason given. */
export const killedForMemory = defineCause({
  id: 'server/kernels/killed-for-memory',
  hop: 'container',
  fixer: 'platform',
  needs: ['kernels', 'limits'],
  recognise: (seen, place) => (place === '' ? killsWithDeath(seen) : null),
  // One that was started again works, until it is filled again.
  verdict: ({ death }) => (death.dead ? 'fail' : 'warn'),
  tell: ({ memory: { limit, machine }, kills, death }, trans) => ({
    summary:
      limit === null
        ? trans.__(
            'A kernel of %1 died: the machine ran out of memory (%2).',
            death.name,
            bytes(machine)
          )
        : trans.__(
            'A kernel of %1 died: the memory limit of %2 was reached.',
            death.name,
            bytes(limit)
          ),
    impact: trans._n(
      'The system has killed %1 process for memory since Jupyter started, and this kernel ended without being told to. What it had computed is lost. The code need not be wrong, and the connection is not the problem.',
      'The system has killed %1 processes for memory since Jupyter started, and this kernel ended without being told to. What it had computed is lost. The code need not be wrong, and the connection is not the problem.',
      kills,
      kills
    )
  }),
  show: ({ limits }, trans) => memoryFacts(limits, 'kills', trans),
  fixes: ({ memory }, session, trans) => moreMemory(memory, session, trans),
  byHand: ({ limits }) => memoryByHand(limits),
  explains: () => ['container/memory/*']
});
