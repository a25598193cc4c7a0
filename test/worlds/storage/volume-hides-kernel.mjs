import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

const KERNEL = home => ({
  argv: [`${home}/envs/r/bin/R`, '-e', 'IRkernel::main()'],
  display_name: 'R',
  language: 'R'
});

export default defineWorld({
  title: 'an image with a kernel in HOME, and an empty volume over HOME',
  cause: 'storage/persistence/hides-image-files',
  hop: 'container',
  says: /about R\./,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_PATH: `${base}/image` }),
      mounts: ({ base, home, root }) => `
        mkdir -p ${base}/image/kernels/ir
        echo '${JSON.stringify(KERNEL(home))}' > ${base}/image/kernels/ir/kernel.json
        ${inContainer({ base }, { volumes: { [home]: `${base}/store/home`, [root]: `${base}/store/work` } })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
