import { location, MAP } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const DOUBLED =
  "map $http_upgrade $doubled { default '$http_upgrade, $http_upgrade'; '' ''; }";

export default defineWorld({
  title: 'Upgrade added twice, as by two proxies in a row',
  cause: 'connection/websocket/upgrade-doubled',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, { headers: { Upgrade: '$doubled' } }),
      { http: `${MAP}\n${DOUBLED}` }
    );
    return { url, jupyter };
  }
});
