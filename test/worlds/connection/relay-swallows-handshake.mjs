import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a network that swallows every websocket handshake',
  cause: 'connection/websocket/never-arrives',
  hop: 'network',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.relay(jupyter.port, { swallow: /^upgrade:/im });
    return { url, jupyter };
  }
});
