import { knows } from '../../lab/passwd.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'started by sudo, which left HOME as it was: root in the home of alice',
  cause: 'container/identity/home-of-another',
  verdict: 'warn',
  hop: 'container',
  says: /root/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, home }) => `
        chown 2000:2000 ${home}
        ${knows(base, { name: 'alice', uid: 2000, home })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
