import { strict as assert } from 'node:assert';

import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx without Upgrade, as in many a tutorial',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend, {
        headers: { Upgrade: null, Connection: null }
      })
    );
    return { url: nginx.url, jupyter, nginx };
  },
  prove: async ({ visit, report, again }) => {
    const fixes = report.findings.flatMap(({ fixes }) => fixes);
    const fix = fixes.find(({ language }) => language === 'nginx');
    assert(fix, 'the report has a fix for nginx');
    await visit.nginx.replace(fix.code);
    const { headline, findings } = await again();
    const troubled = findings.filter(({ verdict }) => verdict !== 'pass');
    assert.equal(headline.verdict, 'pass', headline.sentence);
    assert(troubled.every(({ verdict }) => verdict === 'not-applicable'));
  }
});
