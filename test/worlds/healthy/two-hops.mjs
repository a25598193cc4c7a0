import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind two correct nginx in a row, https ended by the outer',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(
      location(jupyter.backend, {
        headers: { 'X-Forwarded-Proto': '$http_x_forwarded_proto' }
      })
    );
    const { url } = await lab.nginx(location(inner.backend), { tls: 'http2' });
    return { url, jupyter };
  }
});
