import type { ICheck, Probe } from './check';
import { readBy } from './depth';
import type { IPanelState } from './state';
import type { IRunOptions } from './tokens';
import type { IEvidence } from './wire/evidence';

/** How far the service has come: the part of the panel's state that is its business. */
export type Stage = Omit<IPanelState, 'muted' | 'address'>;

/** Looked at in every run, since every fix is filled with what they show. */
const ALWAYS: readonly Probe[] = ['page', 'shim', 'server', 'identity'];

/** Before the first run; also what is not said of a run that has ended. */
export const IDLE: Stage = {
  phase: 'idle',
  report: null,
  previous: null,
  waiting: [],
  progress: { done: 0, total: 0 },
  until: null,
  error: null
};

/** What a run is made of: the checks of these ids, or all that are not too thorough; throws when one of them is not there. */
export function chosen(
  all: readonly ICheck[],
  { checks: ids, thorough = false }: IRunOptions
): readonly ICheck[] {
  const made = all.filter(check => thorough || !check.thorough);
  const known = made.map(({ id }) => id);
  const unknown = ids?.find(id => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(
      all.some(({ id }) => id === unknown)
        ? `checks: ${unknown} is only made with thorough: true`
        : `checks: ${unknown} is none of ${known.join(', ')}`
    );
  }
  return ids ? made.filter(({ id }) => ids.includes(id)) : made;
}

/** The probes that such checks read in a run of this depth, or any fix is filled from. */
export function wantedBy(
  checks: readonly ICheck[],
  thorough: boolean
): ReadonlySet<Probe> {
  const read = checks.flatMap(check => readBy(check, thorough));
  return new Set([...ALWAYS, ...read]);
}

/** Pieces of evidence, without the two words about the run. */
export function countOf(evidence: IEvidence): number {
  return Object.keys(evidence).filter(
    key => key !== 'version' && key !== 'taken'
  ).length;
}
