import type { ILimits, IMemory } from '../../../src/wire/evidence';
import type { IEvidence } from '../../../src/wire/evidence';
import { derived } from '../storage/derived';

const GIB = 2 ** 30;

/** A container of 4 GiB with room for everything. */
export const ROOMY: ILimits = {
  memory: {
    limit: 4 * GIB,
    used: GIB,
    kills: 0,
    killsBefore: 0,
    version: 2,
    group: '/',
    machine: 64 * GIB
  },
  processes: { limit: 1000, used: 40, of: 'group' },
  threads: null,
  openFiles: { soft: 4096, hard: 65536, used: 60 },
  sharedMemory: { total: 64 * 2 ** 20, free: 64 * 2 ** 20, users: 0 },
  terminals: { mounted: true, limit: 4096, used: 2, errno: null },
  watches: { perUser: 8192, instances: 128, errno: null },
  loopDelay: 3,
  blockedBy: null,
  proxyForLoopback: []
};

/** A healthy environment in which something is limited. */
export function bounded(
  change: Partial<ILimits>,
  also: Partial<IEvidence> = {}
): IEvidence {
  return derived({ also: { limits: { ...ROOMY, ...change }, ...also } });
}

/** The same with memory changed. */
export function withMemory(change: Partial<IMemory>): IEvidence {
  return bounded({ memory: { ...(ROOMY.memory as IMemory), ...change } });
}
