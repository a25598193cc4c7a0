import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { withExtension } from '../../lab/extensions.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a server extension that works on the event loop',
  cause: 'server/load/loop-blocked',
  verdict: 'warn',
  hop: 'server',
  says: /holds_loop/,
  build: async lab => {
    const jupyter = await lab.jupyter(withExtension('holds_loop'));
    return { url: jupyter.url, jupyter };
  },
  arrive: (page, { jupyter }) =>
    writeFile(join(jupyter.folders.temp, 'hold'), '')
});
