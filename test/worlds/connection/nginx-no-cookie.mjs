import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx strips every cookie',
  cause: 'connection/xsrf/cookie-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Cookie: '""' } })
    );
    return { url, jupyter };
  }
});
