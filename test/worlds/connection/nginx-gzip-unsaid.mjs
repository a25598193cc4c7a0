import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const COMPRESS = `gzip on;
  gzip_proxied any;
  gzip_http_version 1.0;
  gzip_types text/plain;`;

export default defineWorld({
  title: 'nginx that compresses files, behind one that hides that they are',
  cause: 'connection/download/encoding-broken',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const chain = (backend, more) => `${location(backend)}
      ${location(backend, { path: '~ /(files|environment-health/body)/', more })}`;
    const inner = await lab.nginx(chain(jupyter.backend, COMPRESS));
    const { url } = await lab.nginx(
      chain(inner.backend, 'proxy_hide_header Content-Encoding;')
    );
    return { url, jupyter };
  }
});
