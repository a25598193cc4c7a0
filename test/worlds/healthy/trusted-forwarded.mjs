import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https ended by nginx, whose headers Jupyter trusts',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared({
      login: 'password',
      config: { ServerApp: { trust_xheaders: true } }
    });
    const { url } = await lab.nginx(location(jupyter.backend), { tls: true });
    return { url, jupyter };
  }
});
