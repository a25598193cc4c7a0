import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isRoot } from '../lab/namespace.mjs';
import { PROJECT, PYTHON, temporaryFolder, which } from '../lab/paths.mjs';
import { row } from './numbers.mjs';

const MANY = 10_000;
const FEW = 10;

/** What the server half costs the system: its disks, and where there are many mounts its processor. */
export async function systemRows(keeper) {
  const { ms, written } = await places(keeper);
  const rows = [
    row('all places tried', ms, '150 ms'),
    row('written for it', written, '1024 KiB', '', [], 'KiB')
  ];
  if (isRoot && which('unshare')) {
    const many = await amidMounts(keeper, MANY);
    const few = await amidMounts(keeper, FEW);
    const what = `processor time, ${MANY} mounts`;
    rows.push(row(what, many, '150 ms', `${FEW} mounts`, few));
  }
  return rows;
}

async function places(keeper) {
  const folder = await temporaryFolder(keeper);
  const rounds = numbersOf(PYTHON, [script('places.py'), folder]);
  return {
    ms: rounds.map(([ms]) => ms),
    written: rounds.map(([, written]) => written)
  };
}

async function amidMounts(keeper, count) {
  const folder = await temporaryFolder(keeper);
  const python = `exec ${PYTHON} ${script('mounts.py')} ${folder}/x ${count}`;
  const apart = ['--mount', '--propagation', 'private'];
  const lines = `mount -t tmpfs tmpfs ${folder} && ${python}`;
  return numbersOf('unshare', [...apart, 'sh', '-c', lines]).flat();
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
