import { location } from '../../lab/fronts.mjs';
import { freePort } from '../../lab/ports.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Host rewritten, and allow_origin with a slash at its end',
  cause: 'connection/origin/allow-origin-malformed',
  hop: 'server',
  needs: ['nginx'],
  build: async lab => {
    const port = await freePort();
    const url = `http://localhost:${port}/`;
    const jupyter = await lab.jupyter({
      config: { ServerApp: { allow_origin: url } }
    });
    await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$proxy_host' } }),
      { port }
    );
    return { url, jupyter };
  }
});
