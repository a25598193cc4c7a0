import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that caches whatever it gets, and heeds no Cache-Control',
  cause: 'connection/cache/answers-cached',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      `${location(jupyter.backend)}
      ${location(jupyter.backend, {
        path: '/environment-health/echo/',
        more: `proxy_buffering on;
          proxy_cache all;
          proxy_cache_valid 200 1m;
          proxy_ignore_headers Cache-Control Expires Set-Cookie Vary;`
      }).replace('proxy_buffering off;', '')}`,
      { http: `${MAP} proxy_cache_path cache keys_zone=all:1m;` }
    );
    return { url, jupyter };
  }
});
