import { setRequestHeader } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a forwarding, played, from another port that asks Jupyter for its own port',
  cause: 'connection/address/port-differs',
  hop: 'network',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      setRequestHeader('Host', `localhost:${jupyter.port}`)
    );
    return { url, jupyter };
  }
});
