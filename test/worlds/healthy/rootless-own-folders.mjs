import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a container with numbers of its own for users, in folders that are its user’s',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      under: ['unshare', '--user', '--map-root-user']
    });
    return { url: jupyter.url, jupyter };
  }
});
