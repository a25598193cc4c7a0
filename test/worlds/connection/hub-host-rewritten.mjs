import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'JupyterHub behind an nginx that puts its own Host in place',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  needs: ['jupyterhub', 'configurable-http-proxy', 'nginx'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$proxy_host' } })
    );
    return { url: url + jupyter.path, jupyter };
  }
});
