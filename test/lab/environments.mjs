import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

import { makeFolders } from './folders.mjs';
import { PATH, PROJECT, PYTHON } from './paths.mjs';

const run = promisify(execFile);

const OURS = /environment[-_]health/;

const CODE =
  'import json, sys, sysconfig; print(json.dumps([sys.prefix, sysconfig.get_path("purelib")]))';

/**
 * Two environments of one Python beside the folders of a server: JupyterLab is in `server`, only the extension in `other`.
 *
 * @returns these folders, the Python of `server`, the prefix of `other`, and variables with which pip finds the extension.
 */
export async function makeEnvironments(keeper, settings) {
  const folders = await makeFolders(keeper, { settings });
  const [server, other, wheels] = ['server', 'other', 'wheels'].map(name =>
    join(folders.base, name)
  );
  await run(PYTHON, ['-m', 'hatchling', 'build', '-t', 'wheel', '-d', wheels], {
    cwd: PROJECT,
    env: { ...process.env, HATCH_JUPYTER_BUILDER_SKIP_NPM: '1' }
  });
  for (const prefix of [server, other]) {
    await run(PYTHON, ['-m', 'venv', '--without-pip', prefix]);
  }
  await copyLab(server);
  const pip = {
    PATH,
    PIP_NO_INDEX: '1',
    PIP_NO_DEPS: '1',
    PIP_FIND_LINKS: wheels
  };
  const python = join(server, 'bin/python');
  const wheel = 'jupyterlab-environment-health';
  await run(python, ['-m', 'pip', 'install', '--prefix', other, wheel], {
    env: pip
  });
  return { folders, python, other, pip };
}

/** Have all that is in the lab's own environment in this one too, but the extension. */
async function copyLab(prefix) {
  const [from, packages] = JSON.parse((await run(PYTHON, ['-c', CODE])).stdout);
  await link(packages, join(prefix, relative(from, packages)));
  const config = 'etc/jupyter/jupyter_server_config.d';
  await link(join(from, config), join(prefix, config));
  // JupyterLab tells the page where this is with all links resolved.
  const lab = 'share/jupyter/lab';
  await cp(join(from, lab), join(prefix, lab), { recursive: true });
}

async function link(from, to) {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (!OURS.test(name)) {
      await symlink(join(from, name), join(to, name));
    }
  }
}
