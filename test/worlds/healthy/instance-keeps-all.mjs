import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a rented instance whose container is kept until it is given back',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { VAST_CONTAINERLABEL: 'C.1234', PUBLIC_IPADDR: '192.0.2.7' },
      mounts: inContainer
    });
    return { url: jupyter.url, jupyter };
  }
});
