import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that calls files compressed which are not',
  cause: 'connection/download/encoding-broken',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(`${location(jupyter.backend)}
      ${location(jupyter.backend, {
        path: '/environment-health/body/',
        more: 'add_header Content-Encoding gzip;'
      })}`);
    return { url, jupyter };
  }
});
