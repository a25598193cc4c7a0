import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'configurable-http-proxy with --change-origin',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  needs: ['configurable-http-proxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.chp(jupyter.backend, '--change-origin');
    return { url, jupyter };
  }
});
