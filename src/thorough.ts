import type { IRunOptions } from './tokens';

/** For how long silence is tried unless somebody says otherwise: past the two minutes at which the slowest of the known limits cut. */
export const SECONDS = 130;

/** Less than this tells no limit from a slow network. */
const LEAST = 10;

/** The server half keeps a run no longer. */
const MOST = 590;

/** What a thorough run takes beside the silence: the largest bodies go first. */
const BESIDE = 15;

/** The lengths a person can choose between, in seconds. */
export const CHOICES: readonly number[] = [20, 70, SECONDS, 310];

/** For how many seconds silence is tried, or null in a run that tries none; throws when it is out of bounds. */
export function secondsOf({ thorough, seconds }: IRunOptions): number | null {
  if (seconds !== undefined && !(seconds >= LEAST && seconds <= MOST)) {
    throw new Error(`seconds: ${LEAST} to ${MOST} are possible`);
  }
  return thorough ? (seconds ?? SECONDS) : null;
}

/** How many seconds such a run is expected to take. */
export function expected(seconds: number): number {
  return seconds + BESIDE;
}
