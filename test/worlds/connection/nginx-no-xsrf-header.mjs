import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx strips X-XSRFToken',
  cause: 'connection/xsrf/header-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { 'X-XSRFToken': '""' } })
    );
    return { url, jupyter };
  }
});
