import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Jupyter itself set to take less than JupyterLab uploads at a time',
  cause: 'connection/upload/server-limit',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: { ServerApp: { max_body_size: 1_000_000 } }
    });
    return { url: jupyter.url, jupyter };
  }
});
