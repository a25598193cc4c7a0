import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'two nginx in a row, of which the inner adds an Upgrade to that of the outer',
  cause: 'connection/websocket/upgrade-doubled',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(
      location(jupyter.backend, {
        headers: { Upgrade: '"$http_upgrade, websocket"' }
      })
    );
    const { url } = await lab.nginx(location(inner.backend));
    return { url, jupyter };
  }
});
