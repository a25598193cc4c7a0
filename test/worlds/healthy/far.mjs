import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a round trip of 200 ms, played by a relay',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.relay(jupyter.port, { roundTripMs: 200 });
    return { url, jupyter };
  }
});
