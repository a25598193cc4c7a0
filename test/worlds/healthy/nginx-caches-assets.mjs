import { restored } from '../../lab/chromium.mjs';
import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const CACHE =
  'proxy_cache_path cache keys_zone=assets:1m; proxy_cache_valid 200 1h;';

export default defineWorld({
  title: 'nginx caches what never changes, and nothing else',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      `${location(jupyter.backend)}
       location ~ ^/(static|lab/extensions/.*/static)/ {
         proxy_pass http://${jupyter.backend};
         proxy_set_header Host $http_host;
         proxy_cache assets;
         add_header X-Cache $upstream_cache_status;
       }`,
      { http: `${MAP} ${CACHE}` }
    );
    return { url, jupyter };
  },
  arrive: async page => {
    await page.reload();
    await restored(page);
  }
});
