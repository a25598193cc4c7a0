import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the extension is installed in another environment, whose data Jupyter reads',
  cause: 'server/extension/other-environment',
  verdict: 'warn',
  hop: 'server',
  says: /not in \S*\/server, which Jupyter runs with\. .* is in \S*\/other\/lib\/python[\d.]+\/site-packages\./,
  build: async lab => {
    const { folders, python, other, pip } = await lab.environments();
    const env = { JUPYTER_PATH: join(other, 'share/jupyter') };
    const start = options => lab.jupyter({ folders, python, env, ...options });
    const jupyter = await start();
    const restart = async () => {
      await jupyter.process.stop();
      const { port, secret } = jupyter;
      jupyter.process = (await start({ port, secret })).process;
    };
    return { url: jupyter.url, jupyter, pip, restart };
  },
  prove: async ({ visit, report, again }) => {
    const history = join(visit.jupyter.folders.home, '.bash_history');
    const typed = await readFile(history, 'utf8').catch(() => '');
    assert.doesNotMatch(
      typed,
      /proc/,
      'the look leaves nothing in the history'
    );
    const { code } = report.findings.flatMap(({ fixes }) => fixes)[0];
    await promisify(execFile)('sh', ['-ec', code], { env: visit.pip });
    await visit.restart();
    const { headline } = await again();
    assert.equal(headline.verdict, 'pass', headline.sentence);
  }
});
