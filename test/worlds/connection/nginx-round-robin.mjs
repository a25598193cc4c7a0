import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

/** What is asked for here goes to both in turn; the rest, with what a run makes and removes, to the first. */
const IN_TURN = '~ ^/(environment-health/echo|api/kernels|api/sessions)';

export default defineWorld({
  title: 'nginx in front of two servers, to which it gives kernels in turn',
  cause: 'connection/replicas/no-affinity',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter();
    const { folders, secret } = jupyter;
    const replica = await lab.jupyter({ folders, secret });
    const { url } = await lab.nginx(
      `${location(jupyter.backend)}
      ${location('replicas', { path: IN_TURN })}`,
      {
        http: `${MAP}
          upstream replicas {
            server ${jupyter.backend};
            server ${replica.backend};
          }`
      }
    );
    return { url, jupyter };
  }
});
