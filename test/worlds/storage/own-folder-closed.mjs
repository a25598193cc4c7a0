import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is one’s own, and its mode lets nobody write',
  cause: 'storage/writable/not-owner',
  hop: 'container',
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `chmod 555 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
