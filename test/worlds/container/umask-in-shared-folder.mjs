import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a folder that a course shares, and a umask that closes new files to it',
  cause: 'container/identity/umask',
  verdict: 'warn',
  hop: 'container',
  says: /umask 0?077/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      under: ['sh', '-c', 'umask 077; exec "$@"', 'sh'],
      mounts: ({ root }) => `
        chown 0:1000 ${root}
        chmod 2775 ${root}
        touch ${root}/notes.txt
        chown 1001:1000 ${root}/notes.txt`
    });
    return { url: jupyter.url, jupyter };
  }
});
