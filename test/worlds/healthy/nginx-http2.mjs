import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https and HTTP/2 ended by nginx, login by password',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(location(jupyter.backend), {
      tls: 'http2'
    });
    return { url, jupyter };
  }
});
