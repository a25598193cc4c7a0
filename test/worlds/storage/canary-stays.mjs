import assert from 'node:assert';

import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'storage/writable/immutable';

export default defineWorld({
  title:
    'the temporary folder only lets files be added, so that a test file has to stay',
  cause: CAUSE,
  verdict: 'warn',
  hop: 'storage',
  says: /files can be made there and not be renamed or deleted/,
  needs: ['root', 'chattr', 'nsenter'],
  stays: /\/tmp\/\.environment-health-[0-9a-f]{32}$/,
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ temp }) => `
        mount -t tmpfs tmpfs ${temp}
        chattr +a ${temp}`
    });
    return { url: jupyter.url, jupyter };
  },
  prove: async ({ visit: { jupyter }, report, again }) => {
    const { facts, fixes } = report.findings.find(
      ({ cause }) => cause === CAUSE
    );
    const left = facts.find(({ label }) => label === 'Left behind');
    const [, remove] = /: (rm .*)$/.exec(left.observed);
    await within(jupyter, `${fixes[0].code}\n${remove}`);
    await within(
      jupyter,
      `! ls -A ${jupyter.folders.temp} | grep .environment`
    );
    assert.equal((await again()).headline.verdict, 'pass');
  }
});
