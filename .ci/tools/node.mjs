// The front end: its packages as the lock file says, and the built extension.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK } from './python.mjs';
import { Stop, root, run, say } from './run.mjs';
import { hash, isMarked, mark } from './stamp.mjs';

const LEAST = 20;
const MARK = 'lib/.made-from';
const SOURCES = [
  'src',
  'style',
  'schema/settings',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
];

/** Stop where Node is too old to go on. */
export function checkNode() {
  if (Number(process.versions.node.split('.')[0]) < LEAST) {
    throw new Stop(
      `Node ${LEAST} or newer is needed; this is ${process.version}.`
    );
  }
}

/** Install the packages of the lock file, unless exactly they are there. */
export async function packages() {
  if (!areInstalled()) {
    say('Installing the packages of package-lock.json');
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  }
}

function areInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) {
    return false;
  }
  const read = path => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = read(installed);
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' ||
      optional ||
      devOptional ||
      peer ||
      there[path]?.version === version
  );
}

/** Build the extension and link it into the environment, unless it was built from the same sources. */
export async function build() {
  const sources = hash(SOURCES, process.version);
  const built = 'python-shim/jupyterlab_environment_health/labextension';
  if (!isMarked(MARK, sources) || !existsSync(join(root, built, 'static'))) {
    say('Building the extension');
    await run('npm', ['run', '--silent', 'build']);
    mark(MARK, sources);
  }
  if (!isLink(join(root, LINK))) {
    await run('jupyter-builder', ['develop', '.', '--overwrite'], {
      quiet: true
    });
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
}
