import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx in front of nginx, the inner one of which takes only small bodies',
  cause: 'connection/upload/body-limit',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(
      location(jupyter.backend).replace(
        'client_max_body_size 1g;',
        'client_max_body_size 2k;'
      )
    );
    const { url } = await lab.nginx(location(inner.backend));
    return { url, jupyter };
  }
});
