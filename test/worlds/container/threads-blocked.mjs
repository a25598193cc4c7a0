import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { withExtension } from '../../lab/extensions.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a filter from before clone3: no thread starts',
  cause: 'container/limits/threads-blocked',
  hop: 'container',
  build: async lab => {
    const jupyter = await lab.jupyter(withExtension('refuses_threads'));
    return { url: jupyter.url, jupyter };
  },
  arrive: async (page, { jupyter }) => {
    await writeFile(join(jupyter.folders.temp, 'refuse'), '');
    await setTimeout(500);
  }
});
