import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Caddy with https strips X-XSRFToken',
  cause: 'connection/xsrf/header-dropped',
  hop: 'proxy',
  needs: ['caddy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.caddy(jupyter.backend, 'header_up -X-XSRFToken', {
      tls: true
    });
    return { url, jupyter };
  }
});
