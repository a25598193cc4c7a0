import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx that replaces Host, and an allow_origin_pat that matches only the beginning',
  cause: 'connection/origin/pattern-unanchored',
  hop: 'server',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: { ServerApp: { allow_origin_pat: 'http://localhost' } }
    });
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$proxy_host' } })
    );
    return { url, jupyter };
  }
});
