import { restored } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'connection/headers/content-policy';

export default defineWorld({
  title: 'nginx that adds a Content-Security-Policy without websockets',
  cause: CAUSE,
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend, {
        more: 'add_header Content-Security-Policy "connect-src http:" always;'
      })
    );
    return { url: nginx.url, jupyter, nginx };
  },
  arrive: (page, visit) => {
    visit.page = page;
  },
  prove: async ({ visit: { nginx, jupyter, page }, report, again }) => {
    const more = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(location(jupyter.backend, { more }));
    await page.reload();
    await restored(page);
    await isMended(again);
  }
});
