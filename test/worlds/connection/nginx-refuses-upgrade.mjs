import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx answers every handshake with 403',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { more: 'if ($http_upgrade) { return 403; }' })
    );
    return { url, jupyter };
  }
});
