import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'under JupyterHub',
  cause: null,
  needs: ['jupyterhub', 'configurable-http-proxy'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    return { url: jupyter.url, jupyter };
  }
});
