import { strict as assert } from 'node:assert';

import { restored } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'connection/download/referrer-stripped';

export default defineWorld({
  title:
    'nginx that tells browsers to send no Referer, so that exports are refused',
  cause: CAUSE,
  hop: 'browser',
  says: /Referrer-Policy: no-referrer/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend, {
        more: 'add_header Referrer-Policy no-referrer always;'
      })
    );
    return { url: nginx.url, jupyter, nginx };
  },
  arrive: async (page, visit) => {
    visit.page = page;
    assert.equal(await exported(page), 403);
  },
  prove: async ({ visit: { nginx, jupyter, page }, report, again }) => {
    const more = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(location(jupyter.backend, { more }));
    await page.reload();
    await restored(page);
    assert.equal(await exported(page), 404);
    await isMended(again);
  }
});

/** What Jupyter says to the export of a notebook that is not there, asked as JupyterLab asks. */
function exported(page) {
  return page.evaluate(() =>
    fetch('/nbconvert/html/none.ipynb').then(({ status }) => status)
  );
}
