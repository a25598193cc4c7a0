import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https ended by an nginx that does not say so, while nothing breaks',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const headers = { 'X-Forwarded-Proto': null, 'X-Forwarded-For': null };
    const { url } = await lab.nginx(location(jupyter.backend, { headers }), {
      tls: true
    });
    return { url, jupyter };
  }
});
