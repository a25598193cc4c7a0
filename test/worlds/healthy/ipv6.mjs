import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'localhost by IPv6 alone',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared({ ip: '::1' });
    return { url: jupyter.url, jupyter };
  }
});
