import type { ICheck } from '../check';
import { files } from './server/files';
import { terminals } from './server/terminals';
import { writable } from './storage/writable';

/** All checks, in the order a reader wants them. */
export const checks: readonly ICheck[] = [terminals, files, writable];
