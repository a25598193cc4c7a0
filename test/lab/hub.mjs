import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { answers } from './answers.mjs';
import { environment, makeFolders } from './folders.mjs';
import { PATH, which } from './paths.mjs';
import { freePort } from './ports.mjs';
import { start } from './processes.mjs';

/**
 * Start a JupyterHub with its proxy; the server of its one user is spawned when that user logs in.
 *
 * @param options.user the name of that user.
 * @param options.lines further lines of jupyterhub_config.py.
 * @param options.settings settings of the extension, by name.
 */
export async function startHub(keeper, options = {}) {
  const folders = await makeFolders(keeper, options);
  const file = join(folders.base, 'jupyterhub_config.py');
  const port = await freePort();
  const secret = randomBytes(12).toString('hex');
  const { user = 'ada' } = options;
  const path = `user/${encodeURIComponent(user)}/`;
  const settings = await configuration(folders, port, secret);
  const assignments = Object.entries(settings).map(
    ([name, value]) => `c.${name} = ${JSON.stringify(value)}`
  );
  // Python has its own names for what JSON calls true.
  const head = 'true, false = True, False';
  await writeFile(file, [head, ...assignments, options.lines].join('\n'));
  const program = which('jupyterhub');
  const hub = await start(keeper, program, ['-f', file], {
    env: environment(folders, [dirname(program), PATH].join(':')),
    cwd: folders.base,
    ready: () => answers(`http://127.0.0.1:${port}/hub/api/`)
  });
  return {
    ...{ login: 'hub', user, secret, port, path, folders },
    baseUrl: `/${path}`,
    backend: `127.0.0.1:${port}`,
    url: `http://localhost:${port}/${path}`,
    process: hub
  };
}

async function configuration({ base, home, root, temp }, port, secret) {
  return {
    'JupyterHub.bind_url': `http://127.0.0.1:${port}/`,
    'JupyterHub.hub_port': await freePort(),
    'JupyterHub.db_url': 'sqlite:///:memory:',
    'JupyterHub.cookie_secret_file': join(base, 'cookie_secret'),
    'ConfigurableHTTPProxy.command': [which('configurable-http-proxy')],
    'ConfigurableHTTPProxy.api_url': `http://127.0.0.1:${await freePort()}`,
    'ConfigurableHTTPProxy.pid_file': join(base, 'proxy.pid'),
    'JupyterHub.authenticator_class': 'dummy',
    'DummyAuthenticator.password': secret,
    'Authenticator.allow_all': true,
    'JupyterHub.spawner_class': 'simple',
    'SimpleLocalProcessSpawner.home_dir_template': home,
    'Spawner.notebook_dir': root,
    'Spawner.default_url': '/lab',
    'Spawner.environment': { TMPDIR: temp, SHELL: '/bin/bash' },
    'Spawner.args': ['--allow-root', '--LabApp.expose_app_in_browser=True']
  };
}
