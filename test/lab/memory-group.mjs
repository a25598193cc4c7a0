import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeControlGroup } from './control-group.mjs';

/** Where version 1 of control groups has those of memory. */
export const MEMORY = '/sys/fs/cgroup/memory';

/**
 * A control group that may use so many bytes of memory together.
 *
 * @returns words that start a program in it.
 */
export async function startMemoryGroup(keeper, bytes) {
  const group = await makeControlGroup(keeper, MEMORY);
  await writeFile(join(group, 'memory.limit_in_bytes'), String(bytes));
  return ['sh', '-c', `echo $$ > ${group}/cgroup.procs; exec "$@"`, 'sh'];
}
