import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the runtime folder came to lie on a share that keeps no modes',
  cause: 'storage/operations/modes-ignored',
  hop: 'storage',
  says: /Kernels cannot start/,
  needs: ['root', 'bindfs', 'nsenter'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_RUNTIME_DIR: `${base}/runtime` }),
      mounts: ({ base }) => `mkdir ${base}/store`
    });
    return { url: jupyter.url, jupyter };
  },
  // Jupyter does not so much as start where it is so already.
  arrive: (page, { jupyter }) => {
    const { base } = jupyter.folders;
    return within(
      jupyter,
      `bindfs -o nonempty --chmod-ignore -p 0755 ${base}/store ${base}/runtime`
    );
  }
});
