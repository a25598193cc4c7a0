import { defineWorld } from '../world.mjs';

const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self' http://portal.test:*"
};

export default defineWorld({
  title:
    'in a frame of another site, which may show it but gets no cookies, without a token as such platforms have it',
  cause: 'connection/xsrf/third-party-cookies',
  hop: 'browser',
  build: async lab => {
    const jupyter = await lab.jupyter({
      secret: '',
      config: { ServerApp: { tornado_settings: { headers: HEADERS } } }
    });
    return { url: jupyter.url, jupyter, portal: await lab.portal() };
  }
});
