import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { PATH } from './paths.mjs';
import { descendants } from './processes.mjs';

const run = promisify(execFile);

/** Run lines of shell in the namespaces of a server that has its own: what they start ends with them. */
export async function within(jupyter, script) {
  const [first] = descendants(jupyter.process.pid);
  const into = ['--target', String(first.pid), '--mount', '--pid'];
  await run('nsenter', [...into, 'sh', '-ec', script], { env: { PATH } });
}
