import type { ITranslation } from '../../check';
import type { IKernelDeath } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { recentDeaths } from './kernel-sessions';
import type { IKernelsSeen } from './kernelspecs';
import { lostOf, staleOf } from './kernelspecs';

/** What was seen of kernels, in lines. */
export function kernelFacts(seen: IKernelsSeen, trans: ITranslation): IFact[] {
  const { running, loopback } = seen.kernels;
  return [
    {
      label: trans.__('Running'),
      observed: String(running),
      vantage: 'system'
    },
    {
      label: trans.__('A port like those of kernels'),
      expected: trans.__('can be talked to'),
      observed: loopback ?? trans.__('can be talked to'),
      vantage: 'system',
      ...(loopback !== null && { differs: true })
    },
    ...unusedFacts(seen, trans),
    ...recentDeaths(seen.kernels).map(death => deathFact(death, trans))
  ];
}

/** A kernel that ended, and when. */
function deathFact(
  { name, ago, dead, restarts }: IKernelDeath,
  trans: ITranslation
): IFact {
  const minutes = Math.round(ago / 60);
  return {
    label: trans.__('A kernel of %1', name),
    observed: dead
      ? trans.__('ended by itself, %1 min ago, and was given up', minutes)
      : trans.__(
          'ended by itself, %1 min ago, and was started again (%2)',
          minutes,
          restarts
        ),
    vantage: 'system'
  };
}

/** Kernels that cannot start here and now, and that nobody waits for. */
function unusedFacts(seen: IKernelsSeen, trans: ITranslation): IFact[] {
  const told = staleOf(seen).map(({ spec }) => spec);
  return lostOf(seen.kernels)
    .filter(spec => !told.includes(spec))
    .map(({ title, program }) => ({
      label: title,
      observed: trans.__(
        '%1 is not on the server’s PATH; nobody uses it',
        program
      ),
      vantage: 'system' as const
    }));
}
