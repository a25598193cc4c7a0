import { defineWorld } from '../world.mjs';

const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self' http://portal.test:*"
};

export default defineWorld({
  title: 'without a login, in a frame of another site, whose pages may show it',
  cause: 'connection/xsrf/third-party-cookies',
  hop: 'browser',
  says: /in a frame of http:\/\/portal\.test/,
  build: async lab => {
    const jupyter = await lab.jupyter({
      secret: '',
      config: { ServerApp: { tornado_settings: { headers: HEADERS } } }
    });
    const portal = await lab.portal();
    return { url: jupyter.url, jupyter, portal };
  }
});
