import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a notebook whose name leaves no room for that of its checkpoint',
  cause: 'server/files/name-too-long',
  verdict: 'warn',
  hop: 'storage',
  says: /250 bytes/,
  build: async lab => {
    const jupyter = await lab.jupyter();
    // Two bytes a letter.
    const name = `${'é'.repeat(122)}.ipynb`;
    await writeFile(join(jupyter.folders.root, name), '');
    return { url: jupyter.url, jupyter };
  }
});
