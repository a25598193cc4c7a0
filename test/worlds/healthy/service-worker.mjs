import { restored } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const WORKER =
  'addEventListener("fetch", event => event.respondWith(fetch(event.request)));';

export default defineWorld({
  title: 'a service worker of another page of this origin hands requests on',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(`
      location = /other { default_type text/html; return 200 other; }
      location = /worker.js {
        default_type text/javascript;
        return 200 '${WORKER}';
      }
      ${location(jupyter.backend)}`);
    return { url, jupyter };
  },
  arrive: async (page, { url }) => {
    await page.goto(`${url}other`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await page.goto(`${url}lab`);
    await restored(page);
  }
});
