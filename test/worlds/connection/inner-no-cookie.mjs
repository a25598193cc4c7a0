import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a correct HAProxy, and behind it an nginx that strips every cookie',
  cause: 'connection/xsrf/cookie-dropped',
  hop: 'proxy',
  needs: ['haproxy', 'nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(
      location(jupyter.backend, { headers: { Cookie: '""' } })
    );
    const { url } = await lab.haproxy(inner.backend);
    return { url, jupyter };
  }
});
