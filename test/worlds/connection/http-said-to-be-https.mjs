import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that tells Jupyter https of a page by http, and is believed',
  cause: 'connection/xsrf/secure-cookie-over-http',
  hop: 'server',
  says: /a proxy tells Jupyter that this page came by https/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: {
        ServerApp: {
          local_hostnames: ['localhost', 'lab.test'],
          trust_xheaders: true
        }
      }
    });
    const { port } = await lab.nginx(
      location(jupyter.backend, { headers: { 'X-Forwarded-Proto': 'https' } })
    );
    return { url: `http://lab.test:${port}/`, jupyter };
  }
});
