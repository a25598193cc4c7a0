import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'HAProxy that puts the backend’s name in place of Host, and a correct nginx behind it',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  needs: ['haproxy', 'nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(location(jupyter.backend));
    const { url } = await lab.haproxy(
      inner.backend,
      'http-request set-header Host 127.0.0.1:8888',
      { tls: 'http2' }
    );
    return { url, jupyter };
  }
});
