import { defineWorld } from '../world.mjs';

/** Slower than the pings, as every network is but the one within a computer. */
const ROUND_TRIP_MS = 40;

export default defineWorld({
  title:
    'Jupyter told to ping every 20, which is milliseconds, by a network that takes longer',
  cause: 'connection/idle/ping-unit',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({
      config: {
        ServerApp: {
          tornado_settings: { ws_ping_interval: 20, ws_ping_timeout: 20 }
        }
      }
    });
    const { url } = await lab.relay(jupyter.port, {
      roundTripMs: ROUND_TRIP_MS
    });
    return { url, jupyter };
  }
});
