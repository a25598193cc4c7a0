import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Secure cookies, meant for the https front, on a page by http',
  cause: 'connection/xsrf/secure-cookie-over-http',
  hop: 'server',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: {
        ServerApp: { local_hostnames: ['localhost', 'lab.test'] },
        IdentityProvider: { secure_cookie: true }
      }
    });
    const { port } = await lab.nginx(location(jupyter.backend));
    return { url: `http://lab.test:${port}/`, jupyter };
  }
});
