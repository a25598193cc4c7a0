import { location } from '../../lab/fronts.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'connection/methods/refused';

export default defineWorld({
  title: 'nginx that lets only GET and POST through',
  cause: CAUSE,
  hop: 'proxy',
  says: /PUT, PATCH, DELETE/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend, {
        more: 'limit_except GET POST { deny all; }'
      })
    );
    return { url: nginx.url, jupyter, nginx };
  },
  prove: async ({ visit: { nginx, jupyter }, report, again }) => {
    const more = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(location(jupyter.backend, { more }));
    await isMended(again);
  }
});
