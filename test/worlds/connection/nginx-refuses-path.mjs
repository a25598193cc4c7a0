import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx answers the paths of websockets with 403',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(`
      location ~ (/websocket|/channels$|/subscribe$) { return 403; }
      ${location(jupyter.backend)}`);
    return { url, jupyter };
  }
});
