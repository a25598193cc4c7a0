import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx compresses what Jupyter answers',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, {
        more: 'gzip on; gzip_proxied any; gzip_min_length 0; gzip_types *;'
      })
    );
    return { url, jupyter };
  }
});
