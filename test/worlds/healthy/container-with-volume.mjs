import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a container with a volume for work, and HOME in its own layer',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        inContainer({ base }, { volumes: { [root]: `${base}/store` } })
    });
    return { url: jupyter.url, jupyter };
  }
});
