import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readlinkSync } from 'node:fs';

import { PATH } from './paths.mjs';
import { start } from './processes.mjs';
import { until } from './until.mjs';

/** The beginning of addresses kept for benchmarks, so that no real network is hidden. */
export function randomNet() {
  return `198.18.${randomInt(256)}`;
}

/** Start a network that is empty, and ends with the keeper; known by the process that holds it. */
export async function startNetwork(keeper) {
  const args = ['--net', 'sleep', 'infinity'];
  const holder = await start(keeper, 'unshare', args);
  const own = namespaceOf('self');
  await until('a namespace', () => namespaceOf(holder.pid) !== own);
  return holder.pid;
}

function namespaceOf(pid) {
  return readlinkSync(`/proc/${pid}/ns/net`);
}

/** Words that start a program in such a network. */
export const words = pid => ['nsenter', `--net=/proc/${pid}/ns/net`];

/** Run lines of shell in it. */
export function within(pid, script) {
  sh(script, words(pid));
}

/** Run lines of shell. */
export function sh(script, before = []) {
  const [program, ...args] = [...before, 'sh', '-ec', script];
  execFileSync(program, args, { env: { PATH } });
}
