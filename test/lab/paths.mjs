import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const PROJECT = resolve(fileURLToPath(import.meta.url), '../../..');

/** The Python that has JupyterLab and the extension. */
export const PYTHON =
  process.env.LAB_PYTHON ?? join(PROJECT, '.venv/bin/python');

// Debian keeps proxies and mount tools where a user's PATH does not look.
const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** What programs of the lab find: that of this process and the system's folders. */
export const PATH = [...(process.env.PATH ?? '').split(':'), ...SYSTEM].join(
  ':'
);

// What came with the packages of this checkout.
const OWN = [dirname(PYTHON), join(PROJECT, 'node_modules/.bin')];

/** Where a program is, or null. */
export function which(program) {
  for (const folder of [...OWN, ...PATH.split(':')]) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
}

/** A folder of its own below the system's temporary folder, removed in the end. */
export async function temporaryFolder(keeper) {
  const folder = await mkdtemp(join(tmpdir(), 'world-'));
  keeper.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
