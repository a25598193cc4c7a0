import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the seed incident repaired: a public name allowed by name, a volume that can be written',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: { ServerApp: { local_hostnames: ['localhost', 'lab.test'] } }
    });
    const { port } = await lab.nginx(location(jupyter.backend));
    return { url: `http://lab.test:${port}/`, jupyter };
  }
});
