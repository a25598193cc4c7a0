import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx makes the _xsrf cookie HttpOnly',
  cause: 'connection/xsrf/cookie-unreadable',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(
      location(jupyter.backend, { more: 'proxy_cookie_flags _xsrf httponly;' })
    );
    return { url, jupyter };
  }
});
