import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Caddy puts its own Host in place of the public one',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  says: /Saving works, terminals and kernels do not/,
  needs: ['caddy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.caddy(
      jupyter.backend,
      'header_up Host {upstream_hostport}'
    );
    return { url, jupyter };
  }
});
