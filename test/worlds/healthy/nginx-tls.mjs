import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https ended by nginx, which says so, while Jupyter does not heed it',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(location(jupyter.backend), { tls: true });
    return { url, jupyter };
  }
});
