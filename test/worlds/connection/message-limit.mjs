import { limitFrames } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a hop, played, that ends a websocket at a frame of more than 512 KiB',
  cause: 'connection/websocket/message-limit',
  hop: 'proxy',
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(jupyter.backend, limitFrames(512 * 1024));
    return { url, jupyter };
  }
});
