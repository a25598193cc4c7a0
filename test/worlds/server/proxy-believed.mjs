import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'trust_xheaders on a JupyterLab that is reached with no proxy',
  cause: 'server/protection/trusts-anyone',
  verdict: 'warn',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({
      ip: '0.0.0.0',
      config: { ServerApp: { trust_xheaders: true } }
    });
    return { url: `http://lab.test:${jupyter.port}/`, jupyter };
  }
});
