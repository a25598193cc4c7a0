import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeControlGroup } from './control-group.mjs';

/** Where version 1 of control groups has those of processes. */
const PROCESSES = '/sys/fs/cgroup/pids';

/**
 * A control group whose processes and threads are counted.
 *
 * @returns words that start a program in it, and a way to leave room for so many more.
 */
export async function startProcessGroup(keeper) {
  const group = await makeControlGroup(keeper, PROCESSES);
  return {
    words: ['sh', '-c', `echo 0 > ${group}/cgroup.procs; exec "$@"`, 'sh'],
    leave: async room => {
      const used = await readFile(join(group, 'pids.current'), 'utf8');
      await writeFile(join(group, 'pids.max'), String(Number(used) + room));
    }
  };
}
