import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder belongs to root, Jupyter runs as uid 1000',
  cause: 'storage/writable/not-owner',
  hop: 'container',
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `chown 0:0 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
