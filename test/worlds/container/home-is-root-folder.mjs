import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HOME is /, and uid 1000 may not make anything there',
  cause: 'container/identity/home-unset',
  hop: 'container',
  says: /HOME is \//,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ home, temp }) => ({
        HOME: '/',
        // Without these two Jupyter does not start at all.
        JUPYTER_CONFIG_DIR: join(home, '.jupyter'),
        JUPYTER_RUNTIME_DIR: join(temp, 'runtime')
      })
    });
    return { url: jupyter.url, jupyter };
  }
});
