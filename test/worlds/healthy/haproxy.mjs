import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct HAProxy',
  cause: null,
  needs: ['haproxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(jupyter.backend);
    return { url, jupyter };
  }
});
