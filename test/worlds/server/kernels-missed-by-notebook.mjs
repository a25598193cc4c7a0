import { describeKernel } from '../../lab/kernelspec.mjs';
import { openNotebook, statusOf } from '../../lab/notebook.mjs';
import { until } from '../../lab/until.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'an open notebook wants the kernel whose environment was removed',
  cause: 'server/kernels/kernelspec-stale',
  hop: 'container',
  says: /Untitled\.ipynb gets no kernel/,
  build: async lab => {
    const jupyter = await lab.jupyter();
    const program = `${jupyter.folders.base}/envs/analysis/bin/python`;
    await describeKernel(jupyter.folders, 'analysis', [program], 'Analysis');
    return { url: jupyter.url, jupyter };
  },
  arrive: async page => {
    await openNotebook(page, { kernel: 'analysis', ready: false });
    await page
      .locator('.jp-Dialog')
      .getByText('Error Starting Kernel')
      .waitFor();
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await until('an end', async () => (await statusOf(page)) === 'unknown');
  }
});
