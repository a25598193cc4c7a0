import { rename } from 'node:fs/promises';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder was renamed while Jupyter ran',
  cause: 'server/files/root-gone',
  hop: 'container',
  build: async lab => {
    const jupyter = await lab.jupyter();
    return { url: jupyter.url, jupyter };
  },
  arrive: (page, { jupyter: { folders } }) =>
    rename(folders.root, `${folders.base}/renamed`)
});
