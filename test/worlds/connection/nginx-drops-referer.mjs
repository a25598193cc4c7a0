import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx that removes the Referer from requests',
  cause: 'connection/download/referrer-stripped',
  hop: 'browser',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Referer: '""' } })
    );
    return { url, jupyter };
  }
});
