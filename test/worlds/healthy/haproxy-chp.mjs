import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'behind HAProxy with https and HTTP/2, and configurable-http-proxy behind that',
  cause: null,
  needs: ['haproxy', 'configurable-http-proxy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.chp(jupyter.backend);
    const { url } = await lab.haproxy(
      inner.backend,
      'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      { tls: 'http2' }
    );
    return { url, jupyter };
  }
});
