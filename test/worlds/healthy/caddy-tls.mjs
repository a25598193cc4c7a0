import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https and HTTP/2 ended by Caddy',
  cause: null,
  needs: ['caddy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.caddy(jupyter.backend, '', { tls: true });
    return { url, jupyter };
  }
});
