import type { IPolicy, IViolation } from '../wire/evidence';

/** A policy that is longer than this is nobody's who can be helped. */
const MOST = 2000;

/** What one of our answers says the page may do, and what was blocked. */
export function policyOf(
  headers: Headers | null,
  violations: IViolation[]
): IPolicy {
  const header = headers?.get('Content-Security-Policy') ?? null;
  return {
    header: header?.slice(0, MOST) ?? null,
    referrer: headers?.get('Referrer-Policy') ?? null,
    violations
  };
}
