import { writeFile } from 'node:fs/promises';

import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the folder was made anew on its server while it was mounted',
  cause: 'storage/writable/stale-handle',
  hop: 'storage',
  says: /Permissions are not the problem/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { getattr: 'ESTALE', create: 'ESTALE', mkdir: 'ESTALE' },
          while: `${base}/made-anew`
        })
    });
    return { url: jupyter.url, jupyter };
  },
  arrive: (page, { jupyter }) =>
    writeFile(`${jupyter.folders.base}/made-anew`, '')
});
