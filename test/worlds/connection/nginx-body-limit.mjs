import { defineWorld } from '../world.mjs';
import { isMended, markedLines, unlimited } from '../front.mjs';

const CAUSE = 'connection/upload/body-limit';

export default defineWorld({
  title: 'nginx with the limit for bodies that it comes with',
  cause: CAUSE,
  hop: 'proxy',
  needs: ['nginx'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(
      unlimited(jupyter.backend, 'proxy_buffering off;')
    );
    return { url: nginx.url, jupyter, nginx };
  },
  prove: async ({ visit: { nginx, jupyter }, report, again }) => {
    const lines = markedLines(report, CAUSE, 'nginx');
    await nginx.replace(
      unlimited(jupyter.backend, `proxy_buffering off;\n${lines}`)
    );
    await isMended(again);
  }
});
