import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../lab/namespace.mjs';
import { PROJECT, PYTHON, temporaryFolder, which } from '../lab/paths.mjs';

const MANY = 10_000;
const FEW = 10;

/** Of each time all places of a healthy machine are tried: how long that took, and how many KiB were written. */
export async function places(keeper) {
  const folder = await temporaryFolder(keeper);
  const rounds = numbersOf(PYTHON, [script('places.py'), folder]);
  return {
    ms: rounds.map(([ms]) => ms),
    written: rounds.map(([, written]) => written)
  };
}

/** Milliseconds of processor time that a run takes the server where there are many mounts, and where there are few. */
export async function mounts(keeper) {
  const folder = await temporaryFolder(keeper);
  const amid = count => {
    const at = join(folder, String(count));
    mkdirSync(at);
    const python = `exec ${PYTHON} ${script('mounts.py')} ${at}/x ${count}`;
    const apart = ['--mount', '--propagation', 'private'];
    const lines = `mount -t tmpfs tmpfs ${at} && ${python}`;
    return numbersOf('unshare', [...apart, 'sh', '-c', lines]).flat();
  };
  return isRoot && which('unshare')
    ? { many: amid(MANY), few: amid(FEW) }
    : null;
}

function script(name) {
  return join(PROJECT, 'test/bench', name);
}

function numbersOf(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8'
  });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  }
  return stdout
    .trim()
    .split('\n')
    .map(line => line.split(' ').map(Number));
}
