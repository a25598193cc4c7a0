// `npm run bench`: what the extension costs, each number beside what it is to be compared with, in the same run.
import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchChromium } from '../lab/chromium.mjs';
import { startJupyter } from '../lab/jupyter.mjs';
import { Keeper, closeOnExit } from '../lab/keeper.mjs';
import { PROJECT, PYTHON, temporaryFolder } from '../lab/paths.mjs';
import { kernelMessages } from './echoes.mjs';
import { ratio, repeat, row } from './numbers.mjs';
import { firstVerdicts, reports } from './page.mjs';
import { starts } from './starts.mjs';
import { systemRows } from './system.mjs';

const HERE = join(PROJECT, 'test/bench');
const FRONT_END = 'jupyterlab-environment-health';
const SERVER_HALF = 'jupyterlab_environment_health';

const keeper = new Keeper();
closeOnExit(keeper);
try {
  console.table(await measure());
} finally {
  await keeper.close();
}

async function measure() {
  const browser = await launchChromium(keeper);
  const without = await start(
    { [SERVER_HALF]: false },
    { lab: { labextensions_path: [await otherExtensions()] } }
  );
  const checking = await start({}, { settings: { autoCheck: true } });
  const watched = await start({ loop_watch: true });
  const [plain, started] = await starts(browser, without, checking);
  const first = await firstVerdicts(browser, watched);
  const seen = await reports(browser, watched);
  const kernel = await kernelMessages(browser, watched);
  const load = await repeat(7, () => {
    const args = [join(HERE, 'load.py'), SERVER_HALF];
    return Number(run(PYTHON, args).trim().split('\n').pop());
  });
  const troubleshoot = await repeat(5, () => {
    const began = performance.now();
    run(join(dirname(PYTHON), 'jupyter'), ['troubleshoot']);
    return performance.now() - began;
  });
  const cost = what => `× 1.02; is ${ratio(plain[what], started[what])}`;
  return [
    row('report', seen.ms, '600 ms', 'jupyter troubleshoot', troubleshoot),
    row('first verdict', first, '100 ms'),
    row('start', started.wall, cost('wall'), 'without us', plain.wall),
    row('thread busy', started.busy, cost('busy'), 'without us', plain.busy),
    row(
      'kernel message beside 200 echoes',
      kernel.beside,
      '× 1.1',
      'alone',
      kernel.alone
    ),
    row('load of the server half', load, '20 ms'),
    row(
      'loop blocked, no terminal',
      seen.looking,
      '10 ms',
      'five saves',
      seen.saving
    ),
    row('loop blocked, idle', seen.idle, ''),
    row('loop blocked', seen.whole, '', 'any terminal', seen.terminal),
    ...(await systemRows(keeper))
  ];
}

function start(extensions, { lab = {}, settings } = {}) {
  return startJupyter(keeper, {
    config: { ServerApp: { jpserver_extensions: extensions }, LabApp: lab },
    env: { PYTHONPATH: HERE },
    settings
  });
}

/** What an environment has in which this extension was not installed. */
async function otherExtensions() {
  const folder = await temporaryFolder(keeper);
  const installed = join(dirname(PYTHON), '../share/jupyter/labextensions');
  for (const name of readdirSync(installed)) {
    if (name !== FRONT_END) {
      symlinkSync(join(installed, name), join(folder, name));
    }
  }
  return folder;
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8'
  });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  }
  return stdout;
}
