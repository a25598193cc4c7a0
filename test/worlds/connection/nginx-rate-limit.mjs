import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that lets 5 requests a second through',
  cause: 'connection/headers/rate-limited',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      `${location(jupyter.backend)}
      ${location(jupyter.backend, {
        path: '~ ^/(environment-health|api/contents)',
        more: 'limit_req zone=each burst=12 nodelay;'
      })}`,
      {
        http: `${MAP}
          limit_req_zone $binary_remote_addr zone=each:1m rate=5r/s;`
      }
    );
    return { url, jupyter };
  }
});
