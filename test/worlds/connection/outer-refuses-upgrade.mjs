import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'HAProxy with https answers every handshake with 403, in front of a correct nginx',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  needs: ['haproxy', 'nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(location(jupyter.backend));
    const { url } = await lab.haproxy(
      inner.backend,
      'http-request deny deny_status 403 if { hdr(Upgrade) -i websocket }',
      { tls: true }
    );
    return { url, jupyter };
  }
});
