import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx that keeps the page of an older JupyterLab in its cache; the older one is played by other words in the page',
  cause: 'connection/cache/stale-assets',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const page = location(jupyter.backend, {
      path: '= /lab',
      headers: { 'Accept-Encoding': 'identity' },
      more: `sub_filter_once off;
        sub_filter '"appVersion": "4.' '"appVersion": "3.';
        proxy_cache all;
        proxy_cache_key $uri;
        proxy_cache_valid 200 1m;
        proxy_ignore_headers Cache-Control Expires Set-Cookie Vary;
        add_header X-Cache-Status $upstream_cache_status;`
    }).replace('proxy_buffering off;', '');
    const { url } = await lab.nginx(`${page} ${location(jupyter.backend)}`, {
      http: `${MAP} proxy_cache_path cache keys_zone=all:1m;`
    });
    return { url, jupyter };
  }
});
