import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'JupyterHub behind an nginx that makes every cookie HttpOnly: JupyterLab has a token, others do not',
  cause: 'connection/xsrf/cookie-unreadable',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['jupyterhub', 'configurable-http-proxy', 'nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    const { url } = await lab.nginx(
      location(jupyter.backend, { more: 'proxy_cookie_flags ~ httponly;' }),
      { tls: true }
    );
    return { url: url + jupyter.path, jupyter };
  }
});
