import { defineWorld } from '../world.mjs';

const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self' http://localhost:*"
};

export default defineWorld({
  title: 'in a frame of another page of the same site, which may show it',
  cause: null,
  build: async lab => {
    const jupyter = await lab.jupyter({
      login: 'password',
      config: { ServerApp: { tornado_settings: { headers: HEADERS } } }
    });
    const portal = await lab.portal({ host: 'localhost' });
    return { url: jupyter.url, jupyter, portal };
  }
});
