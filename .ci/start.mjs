// `npm start`: sets everything up and opens JupyterLab with the panel in it; further arguments go to `jupyter lab`.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, setup } from './setup.mjs';
import { bin, environment, root, run } from './tools/run.mjs';

const PANEL = 'environment-health:panel';
const NAME = 'environment-health';
const WORKSPACES = join(root, '.cache/workspaces');

/** A layout in which the panel stands in the main area, as JupyterLab would have saved it. */
const WORKSPACE = {
  metadata: { id: NAME },
  data: {
    'layout-restorer:data': {
      main: {
        current: PANEL,
        dock: { type: 'tab-area', currentIndex: 0, widgets: [PANEL] }
      }
    },
    [PANEL]: { data: { restored: true } }
  }
};

async function start() {
  await setup();
  mkdirSync(WORKSPACES, { recursive: true });
  const file = join(root, '.cache/workspace.json');
  writeFileSync(file, JSON.stringify(WORKSPACE));
  const env = { JUPYTERLAB_WORKSPACES_DIR: WORKSPACES };
  await run('jupyter', ['lab', 'workspaces', 'import', file], {
    env,
    quiet: true
  });
  const args = [
    'lab',
    `--LabApp.default_url=/lab/workspaces/${NAME}`,
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
    ...(canShow() ? [] : ['--no-browser']),
    ...process.argv.slice(2)
  ];
  return new Promise(resolve => {
    const lab = spawn(join(bin, 'jupyter'), args, {
      cwd: process.env.INIT_CWD ?? root,
      env: environment(env),
      stdio: 'inherit'
    });
    // The terminal sends ^C to the whole group; JupyterLab then asks, and this has to wait for the answer.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => lab.kill('SIGTERM'));
    lab.on('close', code => resolve(code ?? 1));
  });
}

/** Whether a browser can be opened; otherwise the address JupyterLab prints is all there is. */
function canShow() {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return (
    BROWSER !== 'none' &&
    !CI &&
    (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY))
  );
}

await command(start);
