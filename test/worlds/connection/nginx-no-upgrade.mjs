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
    const [http, server] = split(fix.code);
    await visit.nginx.replace(server, http);
    const { headline, findings } = await again();
    assert.equal(headline.verdict, 'pass', headline.sentence);
    assert(findings.every(({ verdict }) => verdict !== 'warn'));
  }
});

/** A `map` belongs beside the server, everything else into it; people know, nginx insists. */
function split(code) {
  const maps = code.match(/^map [^}]*}$/gms) ?? [];
  return [
    maps.join('\n'),
    maps.reduce((rest, map) => rest.replace(map, ''), code)
  ];
}
