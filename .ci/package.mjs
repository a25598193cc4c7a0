// `npm run package`: builds sdist and wheel from a copy of the checkout, and installs the wheel into new environments.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { command, setup } from './setup.mjs';
import { bin, root, run, say } from './tools/run.mjs';
import { hash, isMarked, mark } from './tools/stamp.mjs';

const DIST = '.cache/dist';

/** What the wheel is installed beside: all that it says it works in. */
const ENVIRONMENTS = {
  newest: ['jupyterlab>=4.6,<5', 'notebook>=7,<8'],
  'lab-4.2': ['jupyterlab==4.2.*']
};

async function make() {
  await setup();
  const files = execFileSync(
    'git',
    ['ls-files', '-coz', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' }
  )
    .split('\0')
    .filter(path => path && existsSync(join(root, path)))
    .filter(path => !/^(\.ci|docs|test)\//.test(path));
  const made = hash(files);
  if (!isMarked(`${DIST}/.made-from`, made)) {
    await distributions(files);
    mark(`${DIST}/.made-from`, made);
  }
  const wheel = readdirSync(join(root, DIST)).find(name =>
    name.endsWith('.whl')
  );
  await Promise.all(
    Object.entries(ENVIRONMENTS).map(([name, beside]) =>
      environment(name, join(root, DIST, wheel), beside)
    )
  );
}

/** Build in a copy, since a build replaces what is linked into the environment one works in. */
async function distributions(files) {
  say('Building sdist and wheel');
  const copy = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    for (const path of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(join(root, path), join(copy, path));
    }
    await run('cp', ['-al', join(root, 'node_modules'), copy]);
    rmSync(join(root, DIST), { recursive: true, force: true });
    const build = ['-m', 'build', '--outdir', join(root, DIST), copy];
    await run(join(bin, 'python'), build, { quiet: true });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function environment(name, wheel, beside) {
  const path = join('.cache/environments', name);
  const made = createHash('sha256')
    .update(readFileSync(wheel))
    .update(JSON.stringify(beside))
    .digest('hex');
  if (isMarked(`${path}/.made-from`, made)) {
    return;
  }
  say(`Installing the wheel into a new environment with ${beside.join(' ')}`);
  const full = join(root, path);
  rmSync(full, { recursive: true, force: true });
  await run(join(bin, 'python'), ['-m', 'venv', full], { quiet: true });
  const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '-q'];
  await run(join(full, 'bin/python'), [...pip, wheel, ...beside], {
    quiet: true
  });
  mark(`${path}/.made-from`, made);
}

await command(make);
