import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'umask 077 in a folder of one’s own, umask 022 in a pod’s volume: nobody is shut out',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { NB_UID: '1000', NB_GID: '100' },
      under: ['sh', '-c', 'umask 077; exec "$@"', 'sh'],
      mounts: ({ root }) => `
        chown 0:1000 ${root}
        chmod 2775 ${root}
        touch ${root}/notes.txt
        chown 1000:1000 ${root}/notes.txt`
    });
    return { url: jupyter.url, jupyter };
  }
});
