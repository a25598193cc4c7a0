import type { IKernelDeath, ILimits, IMemory } from '../../wire/evidence';
import { killsSince } from '../container/memory-seen';
import { recentDeaths } from './kernel-sessions';
import type { IKernelsSeen } from './kernelspecs';

/** A kernel that ended by itself, where processes were killed for memory. */
export interface IMemoryDeath {
  limits: ILimits;
  memory: IMemory;
  /** Processes that were killed since Jupyter has been there. */
  kills: number;
  death: IKernelDeath;
}

/**
 * A kernel that ended without being told to, and what was killed for memory since Jupyter has been there.
 *
 * #### Notes
 * The kernel of the system counts whom it kills, and does not name them; a kernel of Jupyter's that ended under such a
 * limit is what there is most to kill of.
 */
export function killsWithDeath({
  kernels,
  limits
}: IKernelsSeen & { limits?: ILimits }): IMemoryDeath | null {
  const memory = limits?.memory;
  const kills = limits ? killsSince(limits) : 0;
  const [death] = recentDeaths(kernels);
  return limits && memory && kills > 0 && death
    ? { limits, memory, kills, death }
    : null;
}
