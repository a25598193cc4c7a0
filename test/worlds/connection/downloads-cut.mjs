import { cutDownloads, onPath } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a hop, played, that breaks downloads off after 100 kB',
  cause: 'connection/download/cut',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      cutDownloads(100_000, onPath(/environment-health\/body|\/files\//))
    );
    return { url, jupyter };
  }
});
