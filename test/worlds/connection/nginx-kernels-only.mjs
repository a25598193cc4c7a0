import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that upgrades the websockets of kernels alone',
  cause: 'connection/websocket/path-not-forwarded',
  hop: 'proxy',
  says: /^Terminals cannot connect/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { backend } = jupyter;
    const { url } = await lab.nginx(
      `${location(backend, { path: '~ /api/kernels/[^/]+/channels' })}
       ${location(backend, { headers: { Upgrade: null, Connection: null } })}`
    );
    return { url, jupyter };
  }
});
