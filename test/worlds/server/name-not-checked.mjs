import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'allow_remote_access on a JupyterLab that listens on this computer alone',
  cause: 'server/protection/any-host',
  verdict: 'warn',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: { ServerApp: { allow_remote_access: true } }
    });
    return { url: `http://lab.test:${jupyter.port}/`, jupyter };
  }
});
