import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a container with numbers of its own for users, and a folder of the host’s root',
  cause: 'storage/writable/id-not-mapped',
  hop: 'container',
  says: /root in it is not root of the host/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      under: ['unshare', '--user', '--map-root-user'],
      mounts: ({ root }) => `chown 0:0 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
