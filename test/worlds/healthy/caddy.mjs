import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct Caddy',
  cause: null,
  needs: ['caddy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.caddy(jupyter.backend);
    return { url, jupyter };
  }
});
