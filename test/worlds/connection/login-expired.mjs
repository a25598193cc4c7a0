import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { execute } from '../../lab/chromium.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the server came back with another token and secret under an open tab',
  cause: 'connection/login/expired',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter();
    return { url: jupyter.url, jupyter, restart: lab.jupyter };
  },
  arrive: async (page, visit) => {
    await execute(page, 'environment-health:run');
    const { process, folders, port } = visit.jupyter;
    await process.stop();
    await rm(join(folders.home, '.local/share/jupyter/runtime'), {
      recursive: true
    });
    visit.jupyter = await visit.restart({ folders, port });
  }
});
