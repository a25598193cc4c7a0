import type { ICheck, Probe } from './check';

/** Made in a thorough run only, since they take minutes or send many bytes. */
const DEEP: readonly Probe[] = [
  'upload',
  'patience',
  'idle',
  'frames',
  'stream',
  'burst'
];

/** The probes that a check and its causes read in a run of this depth. */
export function readBy(check: ICheck, thorough: boolean): Probe[] {
  return [check, ...check.causes]
    .flatMap(({ needs, also }) => [...needs, ...also])
    .filter(probe => thorough || check.thorough || !DEEP.includes(probe));
}
