import { location } from '../../lab/fronts.mjs';
import { freePort } from '../../lab/ports.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https, and a websocket_url that begins with ws',
  cause: 'connection/websocket/insecure-url',
  hop: 'server',
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const port = await freePort();
    const host = `lab.test:${port}`;
    const jupyter = await lab.jupyter({
      config: {
        ServerApp: {
          local_hostnames: ['localhost', 'lab.test'],
          websocket_url: `ws://${host}`
        }
      }
    });
    await lab.nginx(location(jupyter.backend), { port, tls: true });
    return { url: `https://${host}/`, jupyter };
  }
});
