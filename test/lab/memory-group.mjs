import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { until } from './until.mjs';

/** Where version 1 of control groups has those of memory. */
export const MEMORY = '/sys/fs/cgroup/memory';

/**
 * A control group that may use so many bytes of memory together.
 *
 * @returns words that start a program in it.
 */
export async function startMemoryGroup(keeper, bytes) {
  const group = join(MEMORY, `lab-${process.pid}-${Date.now()}`);
  await mkdir(group);
  // What is in it ends before: it was started later.
  keeper.add(() =>
    until('an empty group', () =>
      rmdir(group).then(
        () => true,
        () => false
      )
    )
  );
  await writeFile(join(group, 'memory.limit_in_bytes'), String(bytes));
  return ['sh', '-c', `echo $$ > ${group}/cgroup.procs; exec "$@"`, 'sh'];
}
