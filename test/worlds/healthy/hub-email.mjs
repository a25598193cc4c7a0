import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'under JupyterHub, whose user names are addresses of mail',
  cause: null,
  needs: ['jupyterhub', 'configurable-http-proxy'],
  build: async lab => {
    const jupyter = await lab.hub({ user: 'ada.lovelace@example.org' });
    return { url: jupyter.url, jupyter };
  }
});
