import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx strips Sec-WebSocket-Version',
  cause: 'connection/websocket/handshake-incomplete',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { 'Sec-WebSocket-Version': '""' } })
    );
    return { url, jupyter };
  }
});
