import { defineWorld } from '../world.mjs';

const RULES = [
  {
    id: 1,
    action: { type: 'block' },
    condition: { resourceTypes: ['websocket'] }
  }
];

export default defineWorld({
  title:
    'an extension of the browser that blocks every websocket, the server 200 ms away',
  cause: 'connection/websocket/blocked-in-browser',
  hop: 'browser',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.relay(jupyter.port, { roundTripMs: 200 });
    return { url, jupyter, rules: RULES };
  }
});
