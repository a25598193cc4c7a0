import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx hides Sec-WebSocket-Protocol of the answer',
  cause: 'connection/websocket/subprotocol-dropped',
  verdict: 'warn',
  hop: 'proxy',
  says: /from the answer/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, {
        more: 'proxy_hide_header Sec-WebSocket-Protocol;'
      })
    );
    return { url, jupyter };
  }
});
