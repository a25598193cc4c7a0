import { execFileSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { PROJECT, PYTHON } from './paths.mjs';

/** Whether this process may make mount namespaces. */
export const isRoot = process.getuid?.() === 0;

/**
 * A command line that runs a program in mount and process namespaces of its own, after a script has arranged the mounts.
 *
 * #### Notes
 * All cleaning up is the kernel's: when the outermost process ends, however it ends, everything inside is killed,
 * a stopped FUSE daemon too, and the mounts and loop devices go with the namespace.
 */
export function inNamespace({ mounts = '', uid = 0, gid = uid }, command) {
  const asUser = uid
    ? `setpriv --reuid ${uid} --regid ${gid} --clear-groups`
    : '';
  const script = [
    'set -e',
    uid ? reveal() : '',
    mounts,
    `${asUser} "$@" &`,
    'wait $!'
  ].join('\n');
  const flags = '--mount --pid --fork --kill-child --mount-proc';
  return [
    'unshare',
    ...flags.split(' '),
    ...['--propagation', 'private'],
    ...['sh', '-c', script, 'sh', ...command]
  ];
}

/**
 * Lines of shell that let any user reach what Python runs from.
 *
 * An interpreter often lies below a home only its owner may enter: an empty, open folder is laid over that home,
 * and what Python needs is bound back into it.
 */
function reveal() {
  const needed = [basePrefix(), dirname(dirname(PYTHON)), PROJECT];
  const closed = new Map();
  for (const path of new Set(needed.map(path => realpathSync(path)))) {
    const ancestor = firstClosed(path);
    if (ancestor) {
      closed.set(ancestor, [...(closed.get(ancestor) ?? []), path]);
    }
  }
  return [...closed]
    .flatMap(([ancestor, paths]) => [
      // Whatever folder this server is told to keep temporary files in.
      'stage=$(TMPDIR= mktemp -d)',
      'mount -t tmpfs -o mode=755 tmpfs "$stage"',
      ...paths.map(
        (path, i) =>
          `mkdir "$stage/${i}" && mount --bind '${path}' "$stage/${i}"`
      ),
      `mount -t tmpfs -o mode=755 tmpfs '${ancestor}'`,
      ...paths.map(
        (path, i) =>
          `mkdir -p '${path}' && mount --bind "$stage/${i}" '${path}'`
      ),
      'umount -R "$stage" && rmdir "$stage"'
    ])
    .join('\n');
}

function basePrefix() {
  const code = 'import sys; print(sys.base_prefix)';
  return execFileSync(PYTHON, ['-c', code], { encoding: 'utf8' }).trim();
}

function firstClosed(path) {
  const parent = dirname(path);
  const above = parent === path ? null : firstClosed(parent);
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  return above ?? (isOpen ? null : path);
}
