import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that puts the address of websockets together without the query',
  cause: 'connection/websocket/query-dropped',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { backend } = jupyter;
    const path = '~ (/channels|/subscribe|/websocket(/|$))';
    const { url } = await lab.nginx(
      `${location(`${backend}$uri`, { path })}
       ${location(backend)}`
    );
    return { url, jupyter };
  }
});
