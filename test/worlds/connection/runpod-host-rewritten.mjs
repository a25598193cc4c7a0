import { setRequestHeader, setResponseHeader } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

const RAY = '8a1b2c3d4e5f6789-FRA';

export default defineWorld({
  title:
    'the seed incident: a default server behind a platform’s proxy, played, that replaces Host',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { RUNPOD_POD_ID: 'abc123', RUNPOD_DC_ID: 'EU-RO-1' }
    });
    const { port } = await lab.fault(
      jupyter.backend,
      setRequestHeader('Host', jupyter.backend),
      setRequestHeader('X-Forwarded-Proto', 'http'),
      setRequestHeader('CF-Ray', RAY),
      setResponseHeader('Server', 'cloudflare'),
      setResponseHeader('CF-Ray', RAY)
    );
    return { url: `http://abc123-${port}.proxy.test:${port}/`, jupyter };
  },
  prove: async ({ report }) => {
    const finding = report.findings.find(
      ({ cause }) => cause === report.headline.cause
    );
    const [first] = finding.fixes;
    if (report.session.platform !== 'RunPod' || first.id !== 'jupyter-origin') {
      throw new Error(
        `on ${report.session.platform} the first fix is ${first.id}, where only Jupyter can be changed`
      );
    }
  }
});
