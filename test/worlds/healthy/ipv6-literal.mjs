import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'an IPv6 address as it is typed, in brackets',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared({ ip: '::1' });
    return { url: `http://[::1]:${jupyter.port}/`, jupyter };
  }
});
