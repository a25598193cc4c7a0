import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { PYTHON, temporaryFolder } from './paths.mjs';

const run = promisify(execFile);

const CODE = `import json, os, site, sys, sysconfig
print(json.dumps({"prefix": sys.prefix, "packages": sysconfig.get_path("purelib"), "stdlib": sysconfig.get_path("stdlib"),
  "program": os.path.realpath(sys.executable), "libraries": sysconfig.get_config_var("LIBDIR"),
  "user": os.path.relpath(site.getusersitepackages(), os.path.expanduser("~"))}))`;

/**
 * Make a Python that is no virtual environment, as an image or conda has it: it looks for packages in the home folder first.
 *
 * @returns its program, its packages, where below HOME it looks for those of a user, and variables it needs.
 */
export async function makePrefix(keeper) {
  const prefix = await temporaryFolder(keeper);
  // Any user of a world must be able to enter.
  await chmod(prefix, 0o755);
  const lab = await about(PYTHON);
  const stdlib = join(prefix, 'lib', lab.stdlib.split('/').at(-1));
  const python = join(prefix, 'bin', lab.program.split('/').at(-1));
  for (const folder of [stdlib, dirname(python)]) {
    await mkdir(folder, { recursive: true });
  }
  await copyFile(lab.program, python);
  await link(lab.stdlib, stdlib, /^(site|dist)-packages$/);
  const env = {
    LD_LIBRARY_PATH: lab.libraries,
    JUPYTER_PATH: join(lab.prefix, 'share/jupyter'),
    JUPYTER_CONFIG_PATH: join(lab.prefix, 'etc/jupyter'),
    JUPYTERLAB_DIR: join(lab.prefix, 'share/jupyter/lab')
  };
  // Systems differ in what they call the folder of packages.
  const { packages, user } = await about(python, env);
  await mkdir(packages, { recursive: true });
  await link(lab.packages, packages);
  return { python, packages, userSite: user, env };
}

async function about(python, env = {}) {
  const { stdout } = await run(python, ['-c', CODE], {
    env: { HOME: '/', ...env }
  });
  return JSON.parse(stdout);
}

async function link(from, to, but = /^$/) {
  for (const name of await readdir(from)) {
    if (!but.test(name)) {
      await symlink(join(from, name), join(to, name));
    }
  }
}
