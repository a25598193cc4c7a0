import { flattenBinary } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a hop, played, that takes binary frames for text of seven bits',
  cause: 'connection/websocket/frames-altered',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(jupyter.backend, flattenBinary());
    return { url, jupyter };
  }
});
