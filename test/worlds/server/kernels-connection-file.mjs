import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'only kernels are asked for, and their runtime folder keeps no modes',
  cause: 'server/kernels/connection-file-refused',
  hop: 'storage',
  says: /come out with mode 677 where it asks for 600/,
  needs: ['root', 'bindfs', 'nsenter'],
  run: { checks: ['server/kernels'] },
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
      `bindfs -o nonempty --chmod-ignore -p 0677 ${base}/store ${base}/runtime`
    );
  }
});
