import { describeKernel } from '../../lab/kernelspec.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a kernel of R, whose environment is not active, and nobody uses it',
  cause: null,
  build: async lab => {
    const jupyter = await lab.jupyter();
    await describeKernel(jupyter.folders, 'ir', ['R-of-conda'], 'R');
    return { url: jupyter.url, jupyter };
  }
});
