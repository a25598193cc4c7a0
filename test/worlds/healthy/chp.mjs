import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind configurable-http-proxy alone',
  cause: null,
  needs: ['configurable-http-proxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.chp(jupyter.backend);
    return { url, jupyter };
  }
});
