import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx that upgrades the websockets of kernels and terminals, no others',
  cause: 'connection/websocket/path-not-forwarded',
  verdict: 'warn',
  hop: 'proxy',
  run: { thorough: true, seconds: 10 },
  says: /^Language servers/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { backend } = jupyter;
    const path = '~ /(api/kernels/[^/]+/channels|terminals/websocket/)';
    const { url } = await lab.nginx(
      `${location(backend, { path })}
       ${location(backend, { headers: { Upgrade: null, Connection: null } })}`
    );
    return { url, jupyter };
  }
});
