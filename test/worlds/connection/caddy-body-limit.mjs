import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'Caddy that takes bodies of 20 MB: only large notebooks cannot be saved',
  cause: 'connection/upload/body-limit',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['caddy'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.caddy(jupyter.backend, 'flush_interval -1', {
      site: 'request_body {\n    max_size 20MB\n  }'
    });
    return { url, jupyter };
  }
});
