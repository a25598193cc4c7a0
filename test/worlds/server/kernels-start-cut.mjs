import { join } from 'node:path';

import { location } from '../../lab/fronts.mjs';
import { runningKernels } from '../../lab/kernelspec.mjs';
import { openNotebook, statusOf } from '../../lab/notebook.mjs';
import { PROJECT } from '../../lab/paths.mjs';
import { until } from '../../lab/until.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'server/kernels/start-outlasts-proxy';
const LONG = 'proxy_read_timeout 3600s;';

export default defineWorld({
  title: 'nginx waits 5 s, and a kernel takes 9 s to start',
  cause: CAUSE,
  hop: 'proxy',
  says: /gives up after 5 s/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { PYTHONPATH: join(PROJECT, 'test/lab') },
      config: {
        AsyncMultiKernelManager: {
          kernel_manager_class: 'slow_kernels.SlowKernelManager'
        }
      }
    });
    const nginx = await lab.nginx(
      location(jupyter.backend).replace(LONG, 'proxy_read_timeout 5s;')
    );
    return { url: nginx.url, jupyter, nginx };
  },
  arrive: async (page, visit) => {
    visit.page = page;
    const { jupyter } = visit;
    await openNotebook(page, { ready: false });
    await page
      .locator('.jp-Dialog')
      .getByText('Error Starting Kernel')
      .waitFor();
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await until(
      'the kernel',
      async () => (await runningKernels(jupyter)).length > 0
    );
    // JupyterLab asks every 10 s what there is.
    await until(
      'JupyterLab to know',
      () =>
        page.evaluate(
          () => [...window.jupyterapp.serviceManager.sessions.running()].length
        ),
      { seconds: 40 }
    );
  },
  prove: async ({ visit: { nginx, jupyter, page }, report, again }) => {
    const lines = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(location(jupyter.backend).replace(LONG, lines));
    // JupyterLab has asked since which kernel it is to be.
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await until('it', async () => (await statusOf(page)) === 'idle');
    await isMended(again);
  }
});
