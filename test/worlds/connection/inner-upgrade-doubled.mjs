import { repeatRequestHeader } from '../../lab/faults.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a correct nginx, and a played hop behind it that adds Upgrade again',
  cause: 'connection/websocket/upgrade-doubled',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.fault(
      jupyter.backend,
      repeatRequestHeader('Upgrade')
    );
    const { url } = await lab.nginx(location(inner.backend));
    return { url, jupyter };
  }
});
