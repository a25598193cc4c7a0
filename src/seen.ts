import type { Seen } from './check';
import type { IEvidence, IUnavailable } from './wire/evidence';

/** Whether evidence is there to be read, which says nothing about what it shows. */
export function isSeen<T>(value: T | IUnavailable | undefined): value is T {
  return (
    value !== undefined &&
    !(typeof value === 'object' && value !== null && 'unavailable' in value)
  );
}

/** The evidence without what could not be had; nobody reads what it does not need. */
export function seenIn(evidence: IEvidence): Seen {
  return Object.fromEntries(
    Object.entries(evidence).filter(([, value]) => isSeen(value))
  ) as unknown as Seen;
}
