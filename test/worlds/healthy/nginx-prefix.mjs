import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind nginx, below a path of the public address',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ baseUrl: '/pfx/' });
    const { url } = await lab.nginx(
      location(jupyter.backend, { path: '/pfx/' })
    );
    return { url: `${url}pfx/`, jupyter };
  }
});
