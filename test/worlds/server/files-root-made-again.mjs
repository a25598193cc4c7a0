import { mkdir, rm } from 'node:fs/promises';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder was deleted and made again while Jupyter ran in it',
  cause: 'server/files/root-gone',
  verdict: 'warn',
  hop: 'container',
  build: async lab => {
    const jupyter = await lab.jupyter({
      under: ({ root }) => ['env', `--chdir=${root}`]
    });
    return { url: jupyter.url, jupyter };
  },
  arrive: async (page, { jupyter: { folders } }) => {
    await rm(folders.root, { recursive: true });
    await mkdir(folders.root);
  }
});
