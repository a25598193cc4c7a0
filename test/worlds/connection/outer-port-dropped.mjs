import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'an nginx with https that loses the port, and a correct nginx behind it',
  cause: 'connection/origin/port-dropped',
  hop: 'proxy',
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(location(jupyter.backend));
    const { url } = await lab.nginx(
      location(inner.backend, { headers: { Host: '$host' } }),
      { tls: 'http2' }
    );
    return { url, jupyter };
  }
});
