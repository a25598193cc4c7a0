import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct nginx, login by password',
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(location(jupyter.backend));
    return { url, jupyter };
  }
});
