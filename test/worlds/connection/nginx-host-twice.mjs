import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx whose rule for files sends a second Host',
  cause: 'connection/headers/host-sent-twice',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(`${location(jupyter.backend)}
      ${location(jupyter.backend, {
        path: '/api/contents',
        more: 'proxy_set_header Host $host;'
      })}`);
    return { url, jupyter };
  }
});
