import { bytes } from '../../bytes';
import type { ITranslation } from '../../check';
import type { ILimits, IMemory } from '../../wire/evidence';
import type { IFact } from '../../wire/report';

/** Under a limit this much is little, whatever the limit: a library for machine learning takes as much to be imported. */
const LITTLE = 2 ** 30;

/** Of a small limit, this part is little. */
const PART = 0.1;

/** A limit, and what is left of it. */
export interface INear {
  memory: IMemory;
  limit: number;
  left: number;
}

/** Memory of which little is left; null where there is enough, or no limit. */
export function nearLimit({ memory }: ILimits): INear | null {
  const limit = memory?.limit;
  if (!memory || !limit || limit >= memory.machine) {
    return null;
  }
  const left = Math.max(0, limit - memory.used);
  return left < Math.min(LITTLE, PART * limit) ? { memory, limit, left } : null;
}

/** How many processes were killed for memory since this server half was loaded; 0 where that is not known. */
export function killsSince({ memory }: ILimits): number {
  const { kills, killsBefore } = memory ?? {};
  return typeof kills === 'number' && typeof killsBefore === 'number'
    ? Math.max(0, kills - killsBefore)
    : 0;
}

/** What Jupyter and its kernels may use together, and use. */
export function memoryFacts(
  limits: ILimits,
  differs: 'left' | 'kills' | null,
  trans: ITranslation
): IFact[] {
  const { memory } = limits;
  if (!memory) {
    return [
      {
        label: trans.__('Memory'),
        observed: trans.__('no control group can be read'),
        vantage: 'system'
      }
    ];
  }
  const { limit, used, machine, group, version, kills, killsBefore } = memory;
  return [
    {
      label: trans.__('Memory in use, with all kernels and terminals'),
      observed: limit
        ? trans.__('%1 of %2', bytes(used), bytes(limit))
        : trans.__('%1; no limit is set', bytes(used)),
      vantage: 'system',
      ...(differs === 'left' && { differs: true })
    },
    {
      label: trans.__('Memory of the machine'),
      observed: bytes(machine),
      vantage: 'system'
    },
    {
      label: trans.__('Control group'),
      observed: trans.__('%1 (version %2)', group, version),
      vantage: 'system'
    },
    ...(typeof kills === 'number'
      ? [
          {
            label: trans.__('Processes killed for memory'),
            observed:
              typeof killsBefore === 'number'
                ? trans.__(
                    '%1, of these %2 before Jupyter was started',
                    kills,
                    killsBefore
                  )
                : String(kills),
            vantage: 'system' as const,
            ...(differs === 'kills' && { differs: true })
          }
        ]
      : [])
  ];
}
