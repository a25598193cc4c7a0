import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'logged out of JupyterHub in another tab',
  cause: 'connection/login/expired',
  hop: 'server',
  needs: ['jupyterhub', 'configurable-http-proxy'],
  build: async lab => {
    const jupyter = await lab.sharedHub();
    return { url: jupyter.url, jupyter };
  },
  arrive: async page => {
    const other = await page.context().newPage();
    await other.goto(new URL('/hub/logout', page.url()).href);
    await other.close();
  }
});
