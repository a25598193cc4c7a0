import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { restored } from '../../lab/chromium.mjs';
import { openNotebook } from '../../lab/notebook.mjs';
import { defineWorld } from '../world.mjs';
import { isMended } from '../front.mjs';

export default defineWorld({
  title: 'a firewall closes the ports of the loopback that kernels take',
  cause: 'server/kernels/loopback-blocked',
  hop: 'container',
  says: /blocks ports of the loopback \(ETIMEDOUT\)/,
  needs: ['root', 'ip', 'nft', 'nsenter'],
  build: async lab => {
    const there = await lab.closedLoopback();
    const env = ({ base }) => ({ JUPYTER_RUNTIME_DIR: `${base}/run` });
    const jupyter = await lab.jupyter({ ...there, env });
    const { folders, secret } = jupyter;
    const restart = () => lab.jupyter({ ...there, env, folders, secret });
    return { url: jupyter.url, jupyter, restart };
  },
  arrive: async (page, visit) => {
    visit.page = page;
  },
  prove: async ({ visit, report, again }) => {
    const { fixes } = report.findings.find(({ cause }) => cause);
    const { process, folders } = visit.jupyter;
    const { code } = fixes.find(({ id }) => id === 'configuration');
    await writeFile(
      join(folders.home, '.jupyter/jupyter_server_config.py'),
      code
    );
    await process.stop();
    visit.jupyter = await visit.restart();
    await isMended(again);
    await visit.page.reload();
    await restored(visit.page);
    await openNotebook(visit.page);
  }
});
