import { execFile } from 'node:child_process';
import { strict as assert } from 'node:assert';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { describeKernel } from '../../lab/kernelspec.mjs';
import { PATH, PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a kernel of an environment that was removed, beside one that works',
  cause: 'server/kernels/kernelspec-stale',
  verdict: 'warn',
  hop: 'container',
  place: /kernels\/analysis$/,
  says: /The kernel “Analysis” cannot start: .*\/envs\/analysis\/bin\/python, is not there/,
  build: async lab => {
    const jupyter = await lab.jupyter();
    const { base } = jupyter.folders;
    const program = `${base}/envs/analysis/bin/python`;
    await describeKernel(jupyter.folders, 'analysis', [program], 'Analysis');
    return { url: jupyter.url, jupyter };
  },
  prove: async ({ visit, report, again }) => {
    const { fixes } = report.findings.find(({ cause }) => cause);
    const { home } = visit.jupyter.folders;
    // It asks before it removes anything.
    await promisify(execFile)('sh', ['-ec', `echo y | ${fixes[0].code}`], {
      env: { HOME: home, PATH: `${dirname(PYTHON)}:${PATH}` }
    });
    const { headline } = await again();
    assert.equal(headline.verdict, 'pass', headline.sentence);
  }
});
