import { chmod, chown } from 'node:fs/promises';
import { dirname } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a folder above the root folder was closed to uid 1000',
  cause: 'storage/writable/parent-closed',
  hop: 'storage',
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({ uid: 1000, root: 'team/workspace' });
    return { url: jupyter.url, jupyter };
  },
  // Neither Jupyter nor JupyterLab so much as starts with a root folder it cannot see.
  arrive: async (page, { jupyter }) => {
    const parent = dirname(jupyter.folders.root);
    await chown(parent, 0, 0);
    await chmod(parent, 0o700);
  }
});
