import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'JUPYTER_ALLOW_INSECURE_WRITES where nothing needs it',
  cause: 'server/protection/insecure-writes',
  verdict: 'warn',
  hop: 'container',
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { JUPYTER_ALLOW_INSECURE_WRITES: '1' }
    });
    return { url: jupyter.url, jupyter };
  }
});
