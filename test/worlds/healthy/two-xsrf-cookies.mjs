import { restored } from '../../lab/chromium.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'another Jupyter on this host left a second _xsrf cookie, and JupyterLab takes the right one',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password', baseUrl: '/pfx/' });
    return { url: jupyter.url, jupyter, other: await lab.shared() };
  },
  arrive: async (page, { url, other }) => {
    await page.goto(`${other.url}login`);
    await page.goto(`${url}lab`);
    await restored(page);
  }
});
