import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a hop, played, that takes websockets over HTTP/2 and hands them on as ordinary requests',
  cause: 'connection/websocket/http2-unsupported',
  hop: 'proxy',
  needs: ['openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.halfHttp2(jupyter.backend);
    return { url, jupyter };
  }
});
