import { defineWorld } from '../world.mjs';

/** As another Tornado application with its own secret makes it. */
const FOREIGN = '2|00000000|00112233445566778899aabbccddeeff|1700000000';

export default defineWorld({
  title:
    'another application on this host left an _xsrf cookie that pages cannot read',
  cause: 'connection/xsrf/cookie-duplicated',
  hop: 'browser',
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password', baseUrl: '/pfx/' });
    return { url: jupyter.url, jupyter };
  },
  arrive: async page => {
    await page.context().addCookies([
      {
        ...{ name: '_xsrf', value: FOREIGN },
        ...{ domain: 'localhost', path: '/', httpOnly: true }
      }
    ]);
  }
});
