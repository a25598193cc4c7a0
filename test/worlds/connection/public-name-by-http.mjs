import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a name of the internet, by http',
  cause: 'connection/scheme/insecure-context',
  verdict: 'warn',
  hop: 'browser',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: {
        ServerApp: { local_hostnames: ['localhost', 'lab.example.org'] }
      }
    });
    const { port } = await lab.nginx(location(jupyter.backend));
    return { url: `http://lab.example.org:${port}/`, jupyter };
  }
});
