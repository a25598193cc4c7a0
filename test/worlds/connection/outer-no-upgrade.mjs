import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'an nginx without Upgrade in front of a correct Caddy, with https',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['nginx', 'caddy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.caddy(jupyter.backend);
    const { url } = await lab.nginx(
      location(inner.backend, {
        headers: { Upgrade: null, Connection: null }
      }),
      { tls: 'http2' }
    );
    return { url, jupyter };
  }
});
