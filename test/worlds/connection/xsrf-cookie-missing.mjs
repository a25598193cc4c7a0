import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the _xsrf cookie was cleared while the page was open',
  cause: 'connection/xsrf/cookie-missing',
  hop: 'browser',
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    return { url: jupyter.url, jupyter };
  },
  arrive: page => page.context().clearCookies({ name: '_xsrf' })
});
