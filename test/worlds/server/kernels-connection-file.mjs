import { strict as assert } from 'node:assert';

import { execute } from '../../lab/chromium.mjs';
import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

const CHECK = 'server/kernels';

export default defineWorld({
  title: 'kernels, where every file of the runtime folder has the mode 677',
  cause: 'storage/operations/modes-ignored',
  hop: 'storage',
  needs: ['root', 'bindfs', 'nsenter'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_RUNTIME_DIR: `${base}/runtime` }),
      mounts: ({ base }) => `mkdir ${base}/store`
    });
    return { url: jupyter.url, jupyter };
  },
  // Jupyter does not so much as start where it is so already.
  arrive: (page, visit) => {
    visit.page = page;
    const { base } = visit.jupyter.folders;
    return within(
      visit.jupyter,
      `bindfs -o nonempty --chmod-ignore -p 0677 ${base}/store ${base}/runtime`
    );
  },
  // Who asks only for kernels is told the same.
  prove: async ({ visit, report }) => {
    const { becauseOf } = report.findings.find(({ check }) => check === CHECK);
    assert.equal(becauseOf, report.headline.cause);
    const { headline } = await execute(visit.page, 'environment-health:run', {
      checks: [CHECK]
    });
    assert.equal(headline.cause, 'server/kernels/connection-file-refused');
  }
});
