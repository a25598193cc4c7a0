import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct nginx with https and HTTP/2, looked at thoroughly',
  cause: null,
  needs: ['nginx', 'openssl'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(location(jupyter.backend), {
      tls: 'http2'
    });
    return { url, jupyter };
  }
});
