import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'under JupyterHub, looked at thoroughly',
  cause: null,
  needs: ['jupyterhub', 'configurable-http-proxy'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.sharedHub();
    return { url: jupyter.url, jupyter };
  }
});
