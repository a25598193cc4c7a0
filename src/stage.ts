import type { ICheck, Probe } from './check';
import type { IPanelState } from './state';
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
  error: null
};

/** The checks of these ids, or all; throws when one of them is not there. */
export function chosen(
  all: readonly ICheck[],
  ids?: readonly string[]
): readonly ICheck[] {
  const known = all.map(({ id }) => id);
  const unknown = ids?.find(id => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(`checks: ${unknown} is none of ${known.join(', ')}`);
  }
  return ids ? all.filter(({ id }) => ids.includes(id)) : all;
}

/** The probes that such checks read, or any fix is filled from. */
export function wantedBy(checks: readonly ICheck[]): ReadonlySet<Probe> {
  const read = checks
    .flatMap(check => [check, ...check.causes])
    .flatMap(({ needs, also }) => [...needs, ...also]);
  return new Set([...ALWAYS, ...read]);
}

/** Pieces of evidence, without the two words about the run. */
export function countOf(evidence: IEvidence): number {
  return Object.keys(evidence).filter(
    key => key !== 'version' && key !== 'taken'
  ).length;
}
