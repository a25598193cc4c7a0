import { writeFile } from 'node:fs/promises';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a file whose name is no UTF-8, unpacked from an old archive',
  cause: 'server/files/bad-entry',
  verdict: 'warn',
  hop: 'storage',
  says: /caf\\xe9\.txt/,
  build: async lab => {
    const jupyter = await lab.jupyter();
    const name = Buffer.from('/caf\u00e9.txt', 'latin1');
    await writeFile(
      Buffer.concat([Buffer.from(jupyter.folders.root), name]),
      ''
    );
    return { url: jupyter.url, jupyter };
  }
});
