import { setRequestHeader, setResponseHeader } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

const RAY = '8a1b2c3d4e5f6789-FRA';

export default defineWorld({
  title:
    'the seed incident after its five settings: everything works, since all is let in',
  cause: 'server/protection/any-origin',
  beside: ['server/protection/xsrf-off'],
  verdict: 'warn',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({
      ip: '0.0.0.0',
      config: {
        ServerApp: {
          allow_remote_access: true,
          allow_origin: '*',
          disable_check_xsrf: true,
          trust_xheaders: true,
          terminals_enabled: true
        }
      },
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
  }
});
