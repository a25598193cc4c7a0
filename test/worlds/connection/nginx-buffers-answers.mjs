import { location } from '../../lab/fronts.mjs';
import { isMended, markedLines } from '../front.mjs';
import { defineWorld } from '../world.mjs';

const CAUSE = 'connection/stream/buffered';
const OFF = 'proxy_buffering off;';
const COMPRESS = 'gzip on; gzip_proxied any; gzip_types text/plain;';

export default defineWorld({
  title: 'nginx that compresses answers, and collects them for that',
  cause: CAUSE,
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      `${COMPRESS} ${location(jupyter.backend).replace(OFF, '')}`
    );
    return { url: nginx.url, jupyter, nginx };
  },
  prove: async ({ visit: { nginx, jupyter }, report, again }) => {
    const lines = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(
      `${COMPRESS} ${location(jupyter.backend).replace(OFF, lines)}`
    );
    await isMended(again);
  }
});
