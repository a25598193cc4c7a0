// The Python environment in .venv, with this package installed from the checkout.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apt, canInstall } from './apt.mjs';
import { Stop, attempt, bin, root, run, say } from './run.mjs';
import { hash, isMarked, mark } from './stamp.mjs';

const LEAST = [3, 10];
const MARK = '.venv/.made-from';

/** Where the environment looks for the extension; a link into the checkout once it is built. */
export const LINK =
  '.venv/share/jupyter/labextensions/jupyterlab-environment-health';
const NAMES = ['python3', 'python', '3.14', '3.13', '3.12', '3.11', '3.10'].map(
  name => (name.startsWith('3') ? `python${name}` : name)
);

/** Make the environment, unless it was made from the same pyproject.toml. */
export async function python() {
  const works = await attempt(join(bin, 'python'), ['-c', ''], { quiet: true });
  if (works.code !== 0) {
    rmSync(join(root, '.venv'), { recursive: true, force: true });
    await create(await find());
  }
  const made = hash(['pyproject.toml', 'python-shim/jupyter-config']);
  if (!isMarked(MARK, made)) {
    say('Installing the Python half and what its tests need into .venv');
    // The front end is built here a moment later, from packages that are installed meanwhile.
    const env = { HATCH_JUPYTER_BUILDER_SKIP_NPM: '1' };
    const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '-q'];
    // A link into the checkout would be installed through, and its files be taken for pip's own.
    rmSync(join(root, LINK), { recursive: true, force: true });
    await run(join(bin, 'python'), [...pip, '-e', '.[test]'], { env });
    mark(MARK, made);
  }
}

async function find() {
  const test = `import sys; sys.exit(sys.version_info < (${LEAST.join(', ')}))`;
  const names = process.env.PYTHON ? [process.env.PYTHON] : NAMES;
  for (const name of names) {
    if ((await attempt(name, ['-c', test], { quiet: true })).code === 0) {
      return name;
    }
  }
  throw new Stop(
    `Python ${LEAST.join('.')} or newer is needed, and ${names.join(', ')} is not it. Name another with PYTHON=/path/to/python3.`
  );
}

async function create(name) {
  say(`Making .venv with ${name}`);
  const venv = () => attempt(name, ['-m', 'venv', '.venv'], { quiet: true });
  let made = await venv();
  if (made.code !== 0 && canInstall()) {
    await apt(['python3-venv']);
    made = await venv();
  }
  if (made.code !== 0 || !existsSync(join(bin, 'pip'))) {
    rmSync(join(root, '.venv'), { recursive: true, force: true });
    throw new Stop(
      `${name} cannot make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv\n${made.output}`
    );
  }
}
