import { location } from '../../lab/fronts.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'connection/idle/cut';
const LONG = 'proxy_read_timeout 3600s;';

export default defineWorld({
  title: 'nginx that waits 5 s for a word, on a websocket as elsewhere',
  cause: CAUSE,
  hop: 'proxy',
  needs: ['nginx'],
  run: { thorough: true, seconds: 12 },
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      location(jupyter.backend).replace(LONG, 'proxy_read_timeout 5s;')
    );
    return { url: nginx.url, jupyter, nginx };
  },
  prove: async ({ visit: { nginx, jupyter }, report, again }) => {
    const lines = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(location(jupyter.backend).replace(LONG, lines));
    await isMended(again);
  }
});
