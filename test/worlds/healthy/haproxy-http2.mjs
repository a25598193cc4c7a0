import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https and HTTP/2 ended by HAProxy, websockets over HTTP/2 too',
  cause: null,
  needs: ['haproxy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(jupyter.backend, '', { tls: 'http2' });
    return { url, jupyter };
  }
});
