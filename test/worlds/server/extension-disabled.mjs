import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the server half is switched off',
  cause: 'server/extension/missing',
  verdict: 'warn',
  hop: 'server',
  says: /installed, and switched off in \S*\/\.jupyter\/jupyter_server_config\.json/,
  build: async lab => {
    const jupyter = await lab.shared({
      config: {
        ServerApp: {
          jpserver_extensions: { jupyterlab_environment_health: false }
        }
      }
    });
    return { url: jupyter.url, jupyter };
  }
});
