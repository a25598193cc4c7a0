import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx puts its own Host in place of the public one',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  says: /Saving works, terminals and kernels do not/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$proxy_host' } })
    );
    return { url, jupyter };
  }
});
