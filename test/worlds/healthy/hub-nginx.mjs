import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'under JupyterHub, behind nginx with https',
  cause: null,
  needs: ['jupyterhub', 'configurable-http-proxy', 'nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    const { url } = await lab.nginx(location(jupyter.backend), { tls: true });
    return { url: url + jupyter.path, jupyter };
  }
});
