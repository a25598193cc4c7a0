import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'nginx in front of two servers, to which it gives requests in turn',
  cause: 'connection/replicas/no-affinity',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter();
    const { folders, secret } = jupyter;
    const replica = await lab.jupyter({ folders, secret });
    const { url } = await lab.nginx(location('replicas'), {
      http: `${MAP}
        upstream replicas {
          server ${jupyter.backend};
          server ${replica.backend};
        }`
    });
    return { url, jupyter };
  }
});
