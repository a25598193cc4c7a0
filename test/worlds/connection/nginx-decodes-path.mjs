import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx with a path in proxy_pass, which decodes %2F on the way',
  cause: 'connection/paths/rewritten',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(location(`${jupyter.backend}/`));
    return { url, jupyter };
  }
});
