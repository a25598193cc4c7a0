import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { temporaryFolder } from './paths.mjs';

const PLUGIN = 'jupyterlab-environment-health:plugin';

/** The extension's settings in which a test begins: nothing runs by itself. */
const QUIET = { autoCheck: false };

/**
 * The home, root folder and temporary folder of a server of the lab, with its configuration in place.
 *
 * @param options those of {@link startJupyter} that are about them.
 */
export async function makeFolders(keeper, options) {
  if (options.folders) {
    return options.folders;
  }
  const base = await temporaryFolder(keeper);
  const folders = {
    base,
    home: join(base, 'home'),
    root: join(base, options.root ?? 'workspace'),
    temp: join(base, 'tmp')
  };
  const config = join(folders.home, '.jupyter');
  const labconfig = join(config, 'labconfig');
  for (const path of [labconfig, folders.root, folders.temp]) {
    await mkdir(path, { recursive: true });
  }
  await writeJson(join(config, 'jupyter_server_config.json'), {
    ...options.config
  });
  await writeJson(join(labconfig, 'default_setting_overrides.json'), {
    [PLUGIN]: { ...QUIET, ...options.settings }
  });
  await writeJson(join(labconfig, 'page_config.json'), {
    disabledExtensions: { '@jupyterlab/apputils-extension:announcements': true }
  });
  const { home, root, temp } = folders;
  const uid = options.uid ?? process.getuid();
  for (const path of [home, config, labconfig, root, temp]) {
    await chown(path, uid, options.gid ?? options.uid ?? process.getgid());
  }
  // mkdtemp makes it 0700, and worlds with another user must be able to enter.
  await chmod(base, 0o755);
  return folders;
}

/** Variables of such a server: nothing of this machine's user leaks in. */
export function environment({ home, temp }, path, more = {}) {
  return {
    PATH: path,
    HOME: home,
    TMPDIR: temp,
    LANG: 'C.UTF-8',
    SHELL: '/bin/bash',
    // Whether this machine knows the user's number is not what a world is about.
    USER: 'jovyan',
    LOGNAME: 'jovyan',
    ...more
  };
}

function writeJson(path, value) {
  return writeFile(path, JSON.stringify(value, null, 2));
}
