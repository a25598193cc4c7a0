import { setTimeout as sleep } from 'node:timers/promises';

import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

/** By then the websockets of the check are open, and its other requests answered. */
const AFTER_MS = 15_000;

export default defineWorld({
  title:
    'nginx that is loaded again while notebooks are open, and closes their websockets',
  cause: 'connection/idle/cut-on-reload',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['nginx'],
  run: { thorough: true, seconds: 20 },
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(location(jupyter.backend));
    return { url: nginx.url, jupyter, nginx };
  },
  arrive: async (page, { nginx, jupyter }) => {
    void sleep(AFTER_MS).then(() => nginx.replace(location(jupyter.backend)));
  }
});
