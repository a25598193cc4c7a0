import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const FILTER = `map $http_cookie $filtered {
  default $http_cookie;
  "~^(?<before>.*?)_xsrf=[^;]*;? ?(?<after>.*)$" $before$after;
}`;

export default defineWorld({
  title: 'nginx filters the _xsrf cookie out',
  cause: 'connection/xsrf/cookie-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { backend } = jupyter;
    // The login itself needs the cookie; without it there would be no page to look from.
    const { url } = await lab.nginx(
      `${location(backend, { path: '/login' })}
       ${location(backend, { headers: { Cookie: '$filtered' } })}`,
      { http: `${MAP}\n${FILTER}` }
    );
    return { url, jupyter };
  }
});
