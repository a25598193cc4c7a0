import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'uid 54321, which the password database and no variable names',
  cause: 'container/identity/no-such-user',
  verdict: 'warn',
  hop: 'container',
  says: /uid 54321/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 54321,
      env: { USER: null, LOGNAME: null }
    });
    return { url: jupyter.url, jupyter };
  }
});
