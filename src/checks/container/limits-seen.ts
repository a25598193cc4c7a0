import type { ITranslation } from '../../check';
import type { IIdentity, ILimits } from '../../wire/evidence';
import type { IFact } from '../../wire/report';

/** Fewer than this cannot start a kernel, which begins with a dozen threads. */
const FEW = 16;

/** From this part on a limit counts as nearly reached, where also few are left. */
const NEARLY = 0.9;
const SCARCE = 64;

/** A limit that is far from reached is not what refuses a thread. */
const FAR = 0.5;

/** A limit of processes and threads that is reached, or nearly. */
export interface IReached {
  limit: number;
  used: number | null;
  of: 'group' | 'user';
  refused: boolean;
  verdict: 'warn' | 'fail';
}

/** The limit of processes, where it is what keeps more from starting; null where there is room. */
export function reachedLimit({ processes, threads }: ILimits): IReached | null {
  const { limit, used, of = 'group' } = processes;
  if (limit === null) {
    return null;
  }
  const left = limit - (used ?? 0);
  const facts = { limit, used, of, refused: Boolean(threads) };
  // Of a user's processes only those are counted that can be seen from here.
  if (threads && (of === 'user' || left < limit * FAR)) {
    return { ...facts, verdict: 'fail' };
  }
  if (used === null || left >= SCARCE || used < NEARLY * limit) {
    return null;
  }
  return { ...facts, verdict: left < FEW ? 'fail' : 'warn' };
}

/** Whether threads are refused by a filter of system calls, since nothing else can be what refuses them. */
export function isBlocked(
  limits: ILimits,
  { seccomp }: Pick<IIdentity, 'seccomp'>
): boolean {
  return (
    Boolean(limits.threads) &&
    seccomp === 'filter' &&
    reachedLimit(limits) === null
  );
}

/** What watching files is refused for; null where it is not. */
export function refusedWatch({
  watches
}: ILimits): 'watches' | 'instances' | null {
  switch (watches.errno) {
    case 'ENOSPC':
      return 'watches';
    case 'EMFILE':
      return 'instances';
    default:
      return null;
  }
}

/** What the process may have of the kernel's, and has. */
export function limitFacts(limits: ILimits, trans: ITranslation): IFact[] {
  const { processes, threads, terminals, watches } = limits;
  const reached = reachedLimit(limits);
  const refused = refusedWatch(limits);
  return [
    {
      label:
        processes.of === 'user'
          ? trans.__('Processes and threads of this user')
          : trans.__('Processes and threads'),
      observed: useText(processes.used, processes.limit, trans),
      vantage: 'system',
      ...(reached && { differs: true })
    },
    {
      label: trans.__('A new thread'),
      observed: threads ? trans.__('refused: %1', threads) : trans.__('starts'),
      vantage: 'system',
      ...(threads && { differs: true })
    },
    {
      label: trans.__('Pseudo-terminals'),
      observed: terminals.mounted
        ? useText(terminals.used, terminals.limit, trans)
        : trans.__('/dev/pts is not mounted'),
      vantage: 'system'
    },
    {
      label: trans.__('Watching files'),
      observed: refused
        ? trans.__('refused: %1', watches.errno ?? '')
        : trans.__(
            'works; %1 folders, %2 programs for each user',
            watches.perUser ?? '?',
            watches.instances ?? '?'
          ),
      vantage: 'system',
      ...(refused && { differs: true })
    }
  ];
}

/** So many of so many. */
export function useText(
  used: number | null,
  limit: number | null,
  trans: ITranslation
): string {
  const count = used ?? trans.__('an unknown number');
  return limit === null
    ? trans.__('%1; no limit is set', count)
    : trans.__('%1 of %2', count, limit);
}
