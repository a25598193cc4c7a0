import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx forwards the name without the port',
  cause: 'connection/origin/port-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$host' } })
    );
    return { url, jupyter };
  }
});
