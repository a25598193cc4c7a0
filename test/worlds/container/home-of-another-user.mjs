import { join } from 'node:path';

import { knows } from '../../lab/passwd.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HOME is still that of alice, and Jupyter runs as uid 1000',
  cause: 'container/identity/home-of-another',
  hop: 'container',
  says: /alice/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ temp }) => ({
        // Without these two Jupyter does not start at all.
        JUPYTER_CONFIG_DIR: join(temp, 'config'),
        JUPYTER_RUNTIME_DIR: join(temp, 'runtime')
      }),
      mounts: ({ base, home, temp }) => `
        cp -rp ${home}/.jupyter ${temp}/config
        chown -R 2000:2000 ${home}
        ${knows(
          base,
          { name: 'jovyan', uid: 1000, home: '/home/jovyan' },
          { name: 'alice', uid: 2000, home }
        )}`
    });
    return { url: jupyter.url, jupyter };
  }
});
