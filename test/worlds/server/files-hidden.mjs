import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

const FOLDER = '.project';

const told = served => ({ ContentsManager: { allow_hidden: served } });

export default defineWorld({
  title:
    'a hidden folder is open, and Jupyter was started again without serving those',
  cause: 'server/files/hidden',
  hop: 'server',
  build: async lab => {
    const jupyter = await lab.jupyter({ config: told(true) });
    await mkdir(join(jupyter.folders.root, FOLDER));
    return { url: jupyter.url, jupyter, lab };
  },
  arrive: async (page, { jupyter, lab }) => {
    const { folders, secret, port } = jupyter;
    await page.evaluate(
      path =>
        window.jupyterapp.commands.execute('filebrowser:open-path', { path }),
      FOLDER
    );
    await writeFile(
      join(folders.home, '.jupyter', 'jupyter_server_config.json'),
      JSON.stringify(told(false))
    );
    await jupyter.process.stop();
    const { process } = await lab.jupyter({ folders, secret, port });
    jupyter.process = process;
  }
});
