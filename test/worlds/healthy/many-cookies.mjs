import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

/** As analytics, portals and other applications of a domain leave them. */
const COOKIES = Array.from({ length: 12 }, (_, i) => ({
  name: `application-${i}`,
  value: 'x'.repeat(250)
}));

export default defineWorld({
  title: 'many cookies of other applications, which nginx just lets through',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(location(jupyter.backend));
    return { url, jupyter };
  },
  arrive: (page, { url }) =>
    page.context().addCookies(COOKIES.map(cookie => ({ ...cookie, url })))
});
