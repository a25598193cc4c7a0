import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'NB_UID asks for the owner of the volume, and the container was not started as root',
  cause: 'container/identity/id-change-ignored',
  hop: 'container',
  says: /NB_UID/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { NB_UID: '1234', NB_GID: '100', NB_USER: 'jovyan' },
      under: ['setpriv', '--no-new-privs'],
      mounts: ({ root }) => `chown 1234:100 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
