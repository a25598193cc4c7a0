import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { descendants } from './processes.mjs';
import { until } from './until.mjs';

// Jupyter makes the folder for checkpoints when a file is renamed or deleted, and no world does that but by a run.
const OURS = /environment-?health|^\.ipynb_checkpoints$/i;
// What JupyterLab itself names after the extension once a setting of it is changed.
const SETTINGS = 'jupyterlab-environment-health';
// A run sweeps after its answer is out; what is still there then was left behind.
const SECONDS = 5;

/**
 * Remember what a server has around it; the answer tells what was added since and should be gone:
 * files of ours, whatever is in the trash, terminals, processes.
 */
export async function watchResidue(jupyter) {
  const before = new Set(await look(jupyter));
  return async () => {
    let left = [];
    const isClean = async () => {
      left = (await look(jupyter)).filter(item => !before.has(item));
      return left.length === 0;
    };
    await until('a clean place', isClean, {
      seconds: SECONDS,
      everyMs: 200
    }).catch(() => null);
    return left;
  };
}

async function look(jupyter) {
  const { pid } = jupyter.process;
  const { root, home, temp } = jupyter.folders;
  const mute = await fuseMounts(pid);
  // Seen from inside its mount namespace, where it has one.
  const inside = `/proc/${pid}/root`;
  const files = [];
  for (const top of new Set([root, home, temp])) {
    files.push(...(await walk(inside, top, mute)));
  }
  const processes = descendants(pid).map(
    ({ pid, name }) => `process ${pid} (${name})`
  );
  return [...files, ...processes, ...(await terminals(jupyter))];
}

async function walk(inside, folder, mute) {
  if (mute.has(folder)) {
    return [];
  }
  const entries = await readdir(inside + folder, { withFileTypes: true }).catch(
    () => []
  );
  const found = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isTrashed = /\/(\.Trash-\d+|Trash)\/(files|info)$/.test(folder);
    if (isTrashed || (OURS.test(entry.name) && entry.name !== SETTINGS)) {
      found.push(path);
    }
    if (entry.isDirectory()) {
      found.push(...(await walk(inside, path, mute)));
    }
  }
  return found;
}

/** FUSE mounts may not answer, so they are left alone. */
async function fuseMounts(pid) {
  const lines = await readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(
    () => ''
  );
  return new Set(
    lines
      .split('\n')
      .filter(line => / - fuse/.test(line))
      .map(line => line.split(' ')[4])
  );
}

async function terminals({ login, secret, backend, baseUrl }) {
  if (login !== 'token') {
    return [];
  }
  const list = await fetch(`http://${backend}${baseUrl}api/terminals`, {
    headers: { Authorization: `token ${secret}` }
  }).then(
    response => (response.ok ? response.json() : []),
    () => []
  );
  return list.map(({ name }) => `terminal ${name}`);
}
