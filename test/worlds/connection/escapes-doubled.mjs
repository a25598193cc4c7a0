import { rewritePath } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a hop, played, that escapes what is escaped already',
  cause: 'connection/paths/rewritten',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      rewritePath(path =>
        path.replace(/^[^?]*/, before => before.replace(/%/g, '%25'))
      )
    );
    return { url, jupyter };
  }
});
