import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'packages of the user lie where nothing may be executed',
  cause: 'storage/operations/no-exec',
  verdict: 'warn',
  hop: 'container',
  place: /site-packages$/,
  needs: ['root'],
  build: async lab => {
    const { python, userSite, env } = await lab.prefix();
    const jupyter = await lab.jupyter({
      python,
      env,
      mounts: ({ home }) => `
        mkdir ${home}/.local
        mount -t tmpfs -o noexec tmpfs ${home}/.local
        mkdir -p ${join(home, userSite)}`
    });
    return { url: jupyter.url, jupyter };
  }
});
