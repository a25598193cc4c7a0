import { answer, handshakes, setResponseHeader } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a mesh, played, whose route has no websocket upgrade: an empty 403',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      answer(handshakes, { status: 403, headers: { server: 'envoy' } }),
      setResponseHeader('server', 'envoy')
    );
    return { url, jupyter };
  }
});
