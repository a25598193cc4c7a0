import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'two nginx in a row, the inner without Upgrade',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.nginx(
      location(jupyter.backend, {
        headers: { Upgrade: null, Connection: null }
      })
    );
    const { url } = await lab.nginx(location(inner.backend));
    return { url, jupyter };
  }
});
