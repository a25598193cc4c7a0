import { describeKernel } from '../../lab/kernelspec.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the Python 3 of the home folder is of another image, and wins',
  cause: 'server/kernels/kernelspec-stale',
  hop: 'container',
  says: /New notebooks get no kernel/,
  build: async lab => {
    const jupyter = await lab.jupyter({
      // Else the environment Jupyter runs from comes before the home folder.
      env: { JUPYTER_PREFER_ENV_PATH: '0' }
    });
    const program = `${jupyter.folders.base}/opt/conda/bin/python`;
    await describeKernel(jupyter.folders, 'python3', [program], 'Python 3');
    return { url: jupyter.url, jupyter };
  }
});
