import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'terminals switched off',
  cause: 'server/terminals/disabled',
  verdict: 'warn',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.shared({
      config: { ServerApp: { terminals_enabled: false } }
    });
    return { url: jupyter.url, jupyter };
  }
});
