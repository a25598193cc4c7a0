import { join } from 'node:path';

import { PROJECT, PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

const VOLUME = join(PROJECT, 'test/lab/slow_volume.py');

export default defineWorld({
  title: 'temporary files on a network volume that is slow, and no fault',
  cause: null,
  verdict: 'unknown',
  says: /file system is slow: \d of 7 steps/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, temp }) => `
        mkdir -p ${base}/store
        ${PYTHON} ${VOLUME} ${base}/store ${temp} 0.7
        mountpoint -q ${temp}`
    });
    return { url: jupyter.url, jupyter };
  }
});
