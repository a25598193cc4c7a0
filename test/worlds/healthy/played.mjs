import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'behind a played hop without faults, which other worlds put faults into',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(jupyter.backend);
    return { url, jupyter };
  }
});
