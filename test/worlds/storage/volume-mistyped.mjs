import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a container whose volume is mounted at wrokspace, not at workspace',
  cause: 'storage/persistence/mistyped-mount',
  verdict: 'warn',
  hop: 'container',
  says: /mounted at \S*wrokspace/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base }) =>
        inContainer(
          { base },
          { volumes: { [`${base}/wrokspace`]: `${base}/store` } }
        )
    });
    return { url: jupyter.url, jupyter };
  }
});
