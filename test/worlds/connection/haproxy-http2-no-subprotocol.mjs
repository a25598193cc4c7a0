import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy with websockets over HTTP/2 strips Sec-WebSocket-Protocol',
  cause: 'connection/websocket/subprotocol-dropped',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['haproxy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      'http-request del-header Sec-WebSocket-Protocol',
      { tls: 'http2' }
    );
    return { url, jupyter };
  }
});
