import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a tunnel to another port, and an nginx behind it that takes its own port for the public one',
  cause: 'connection/origin/port-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$host:$server_port' } })
    );
    const { url } = await lab.relay(nginx.port);
    return { url, jupyter };
  }
});
