import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx strips Sec-WebSocket-Protocol',
  cause: 'connection/websocket/subprotocol-dropped',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { 'Sec-WebSocket-Protocol': '""' } })
    );
    return { url, jupyter };
  }
});
