import { all, answer, byMethod, onPath } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

const REFUSAL = {
  message: "'_xsrf' argument missing from GET",
  reason: null
};

export default defineWorld({
  title: 'an older Hub, played, that wants an XSRF token with downloads too',
  cause: 'connection/xsrf/read-refused',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      answer(all(byMethod('GET'), onPath(/^\/files\//)), {
        status: 403,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(REFUSAL)
      })
    );
    return { url, jupyter };
  }
});
