import { location } from '../../lab/fronts.mjs';
import { freePort } from '../../lab/ports.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'only /api keeps the public Host, which Jupyter refuses',
  cause: 'connection/address/host-refused',
  hop: 'server',
  needs: ['nginx'],
  build: async lab => {
    const port = await freePort();
    const url = `http://lab.test:${port}/`;
    const jupyter = await lab.jupyter({
      config: { ServerApp: { allow_origin: new URL(url).origin } }
    });
    const { backend } = jupyter;
    await lab.nginx(
      `${location(backend, { path: '/api' })}
       ${location(backend, { headers: { Host: 'localhost' } })}`,
      { port }
    );
    return { url, jupyter };
  }
});
