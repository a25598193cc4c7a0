import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx gives requests to two servers in turn, which share token and home',
  cause: 'connection/replicas/no-affinity',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.jupyter();
    const { folders, secret } = jupyter;
    const twin = await lab.jupyter({ folders, secret });
    const { url } = await lab.nginx(location('both'), {
      http: `${MAP}
        upstream both {
          server ${jupyter.backend};
          server ${twin.backend};
        }`
    });
    return { url, jupyter };
  }
});
