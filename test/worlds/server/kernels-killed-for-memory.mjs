import { openNotebook, runCode } from '../../lab/notebook.mjs';
import { defineWorld } from '../world.mjs';

const MIB = 2 ** 20;

export default defineWorld({
  title: 'a cell asks for more memory than the container may use',
  cause: 'server/kernels/killed-for-memory',
  verdict: 'warn',
  hop: 'container',
  says: /A kernel of python3 died: the memory limit of 768 MiB was reached/,
  needs: ['root', '/sys/fs/cgroup/memory'],
  build: async lab => {
    const under = await lab.memoryGroup(768 * MIB);
    const jupyter = await lab.jupyter({ under });
    return { url: jupyter.url, jupyter };
  },
  arrive: async page => {
    await openNotebook(page);
    await runCode(page, 'b"x" * 2**31');
    // What a person sees of it.
    await page.locator('.jp-Dialog').getByText('Kernel Restarting').waitFor();
    await page.locator('.jp-Dialog .jp-mod-accept').click();
  }
});
