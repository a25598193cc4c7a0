import { createHash, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';

import { answers } from './answers.mjs';
import { environment, makeFolders } from './folders.mjs';
import { inNamespace } from './namespace.mjs';
import { PATH, PYTHON } from './paths.mjs';
import { freePort } from './ports.mjs';
import { start } from './processes.mjs';

/**
 * Start a JupyterLab in a home of its own; nothing of this machine's user leaks in.
 *
 * @param options.application the module that is started, such as `notebook`.
 * @param options.python the environment it is started from, by its Python.
 * @param options.login `token`, `password` or `none`.
 * @param options.secret the token or password; by default one is made.
 * @param options.ip where it listens, `::1` for example.
 * @param options.folders those of another server, whose replica it becomes with the same `secret`.
 * @param options.network words that start a program in a network of its own.
 * @param options.config what stands in this user's jupyter_server_config.json.
 * @param options.root the root folder, below the server's own folder.
 * @param options.env further variables, or a function of its folders that gives them; `null` removes one.
 * @param options.settings settings of the extension, by name.
 * @param options.uid whom it runs as, if not as this process; needs root.
 * @param options.gid the group of that user, if it is not the one of the same number.
 * @param options.under words that start a program under something, such as with fewer capabilities, or a function of its folders that gives them.
 * @param options.mounts lines of shell that arrange its mounts, made from its folders; needs root.
 */
export async function startJupyter(keeper, options = {}) {
  const { login = 'token', baseUrl = '/', uid, gid, mounts } = options;
  const { python = PYTHON, application = 'jupyterlab' } = options;
  const folders = await makeFolders(keeper, options);
  const port = options.port ?? (await freePort());
  const { ip = '127.0.0.1', network = [], under = () => [] } = options;
  const secret = options.secret ?? randomBytes(12).toString('hex');
  const backend = `${ip.includes(':') ? `[${ip}]` : ip}:${port}`;
  const isLocal = ip === '127.0.0.1' || ip === '::1';
  const server = {
    ...{ login, secret, port, baseUrl, folders, backend },
    url: `http://${isLocal ? `localhost:${port}` : backend}${baseUrl}`
  };
  const command = [
    ...network,
    ...(typeof under === 'function' ? under(folders) : under),
    ...[python, '-m', application],
    ...['--no-browser', '--allow-root', '--expose-app-in-browser'],
    ...[`--ServerApp.ip=${ip}`, `--ServerApp.port=${port}`],
    '--ServerApp.port_retries=0',
    `--ServerApp.base_url=${baseUrl}`,
    `--ServerApp.root_dir=${folders.root}`,
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    login === 'password'
      ? `--PasswordIdentityProvider.hashed_password=${hash(secret)}`
      : `--IdentityProvider.token=${login === 'none' ? '' : secret}`
  ];
  const [program, ...args] =
    uid || mounts
      ? inNamespace({ uid, gid, mounts: mounts?.(folders) }, command)
      : command;
  server.process = await start(keeper, program, args, {
    env: variables(folders, python, options.env),
    cwd: folders.home,
    ready: () => answers(`http://${server.backend}${baseUrl}api`)
  });
  return server;
}

function variables(folders, python, more = {}) {
  const all = environment(
    folders,
    [dirname(python), PATH].join(':'),
    typeof more === 'function' ? more(folders) : more
  );
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null)
  );
}

/** Jupyter's own format of a hashed password; the quick one, since nobody attacks a test. */
function hash(password) {
  const salt = randomBytes(6).toString('hex');
  const digest = createHash('sha1')
    .update(password + salt)
    .digest('hex');
  return `sha1:${salt}:${digest}`;
}
