import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'neither token nor password on a JupyterLab that others reach',
  cause: 'server/protection/no-login',
  verdict: 'warn',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({ ip: '0.0.0.0', login: 'none' });
    return { url: `http://lab.test:${jupyter.port}/`, jupyter };
  }
});
