import { knows } from '../../lab/passwd.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HOME is not set, and only the password database knows the home',
  cause: 'container/identity/home-unset',
  verdict: 'warn',
  hop: 'container',
  says: /HOME is not set/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { HOME: null },
      mounts: ({ base, home }) =>
        knows(base, { name: 'jovyan', uid: 1000, home })
    });
    return { url: jupyter.url, jupyter };
  }
});
