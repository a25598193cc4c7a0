import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that denies whatever asks for an upgrade',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  needs: ['haproxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      'http-request deny deny_status 403 if { req.hdr(Upgrade) -m found }'
    );
    return { url, jupyter };
  }
});
