import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

import { PATH } from './paths.mjs';
import { until } from './until.mjs';

// Enough of a program's last words to see why it died.
const TAIL = 4000;

/**
 * Start a program in a process group of its own, and wait until it is ready; the group is ended in the end.
 *
 * #### Notes
 * Fails at once, with the program's last words, when it ends before it is ready.
 */
export async function start(keeper, command, args, options = {}) {
  const { env = { PATH }, cwd, ready = () => true } = options;
  const child = spawn(command, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const program = { pid: child.pid, output: '', ended: false, stop };
  const keep = chunk => {
    program.output = (program.output + chunk).slice(-TAIL);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('error', error => keep(error.message));
  child.once('close', () => {
    program.ended = true;
  });
  keeper.add(stop);
  await until(`${command} to be ready`, async () => {
    if (program.ended) {
      throw new Error(`${command} ended early:\n${program.output}`);
    }
    return ready();
  });
  return program;

  async function stop() {
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (program.ended || !signalGroup(child.pid, signal)) {
        return;
      }
      await until('the end', () => program.ended, { seconds: 4 }).catch(
        () => null
      );
    }
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** All processes below one, also those that left its group or live in another namespace. */
export function descendants(pid) {
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) && read(`/proc/${entry}/stat`);
    const [, name, state, parent] =
      (stat && /^\d+ \((.*)\) (\S) (\d+)/s.exec(stat)) || [];
    if (parent && state !== 'Z') {
      const siblings = children.get(Number(parent)) ?? [];
      children.set(Number(parent), siblings);
      siblings.push({ pid: Number(entry), name });
    }
  }
  const below = id =>
    (children.get(id) ?? []).flatMap(child => [child, ...below(child.pid)]);
  return below(pid);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
