import { answer, setResponseHeader } from '../../lab/faults.mjs';
import { execute } from '../../lab/chromium.mjs';
import { defineWorld } from '../world.mjs';

const SERVER = 'istio-envoy';

export default defineWorld({
  title: 'a mesh, played, whose access policy changes under an open tab',
  cause: 'connection/login/refused-by-mesh',
  hop: 'proxy',
  says: /Istio, in front of Jupyter, refuses you/,
  build: async lab => {
    const jupyter = await lab.shared();
    const policy = { refuses: false };
    const { url } = await lab.fault(
      jupyter.backend,
      answer(() => policy.refuses, {
        status: 403,
        headers: { server: SERVER, 'Content-Type': 'text/plain' },
        body: 'RBAC: access denied'
      }),
      setResponseHeader('server', SERVER)
    );
    return { url, jupyter, policy };
  },
  arrive: async (page, { policy }) => {
    await execute(page, 'environment-health:run');
    policy.refuses = true;
  }
});
