import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Caddy with https puts its own Host in place',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  needs: ['caddy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.caddy(
      jupyter.backend,
      'header_up Host {upstream_hostport}',
      { tls: true }
    );
    return { url, jupyter };
  }
});
