import { location } from '../../lab/fronts.mjs';
import { freePort } from '../../lab/ports.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Host rewritten, and allow_origin is exactly the public origin',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const port = await freePort();
    const url = `http://localhost:${port}/`;
    const jupyter = await lab.jupyter({
      login: 'password',
      config: { ServerApp: { allow_origin: new URL(url).origin } }
    });
    await lab.nginx(
      location(jupyter.backend, { headers: { Host: '$proxy_host' } }),
      { port }
    );
    return { url, jupyter };
  }
});
