import type { ICheck } from '../check';

/** All checks, in the order a reader wants them. */
export const checks: readonly ICheck[] = [];
