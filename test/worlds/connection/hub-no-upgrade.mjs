import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'JupyterHub behind an nginx without Upgrade',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['jupyterhub', 'configurable-http-proxy', 'nginx'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    const { url } = await lab.nginx(
      location(jupyter.backend, {
        headers: { Upgrade: null, Connection: null }
      })
    );
    return { url: url + jupyter.path, jupyter };
  }
});
