import { location } from '../../lab/fronts.mjs';
import { PUBLIC } from '../../lab/ports.mjs';
import { defineWorld } from '../world.mjs';

const NAME = 'lab.public.test';

export default defineWorld({
  title: 'a public name by https, at the port that addresses leave out',
  cause: null,
  needs: ['root', 'nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      login: 'password',
      config: { ServerApp: { local_hostnames: ['localhost', NAME] } }
    });
    await lab.nginx(location(jupyter.backend), {
      ip: PUBLIC,
      port: 443,
      tls: 'http2'
    });
    return { url: `https://${NAME}/`, jupyter };
  }
});
