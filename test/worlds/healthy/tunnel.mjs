import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'through a tunnel to another port, as by ssh -L',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.relay(jupyter.port);
    return { url, jupyter };
  }
});
