import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

const BROKEN = 'broken';

export default defineWorld({
  title: 'data of Jupyter on a share where who locks came to wait for ever',
  cause: 'storage/operations/no-locks',
  hop: 'storage',
  says: /no answer in time/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_DATA_DIR: `${base}/data` }),
      mounts: ({ base }) => `
        mkdir ${base}/data
        ${faultyVolume(`${base}/store`, `${base}/data`, {
          faults: { lock: 'hang' },
          while: join(base, BROKEN)
        })}`
    });
    return { url: jupyter.url, jupyter };
  },
  // Jupyter does not so much as start where it is so already.
  arrive: (page, { jupyter }) =>
    writeFile(join(jupyter.folders.base, BROKEN), '')
});
