import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'an older nbclient in the home folder wins over that of the image',
  cause: 'storage/packages/user-site-shadows',
  verdict: 'warn',
  hop: 'container',
  says: /nbclient 0\.5\.13 instead of/,
  needs: ['root'],
  build: async lab => {
    const { python, packages, userSite, env } = await lab.prefix();
    const jupyter = await lab.jupyter({
      python,
      env,
      mounts: ({ home }) => {
        const there = join(home, userSite);
        return `
          mkdir -p ${there}/nbclient-0.5.13.dist-info
          cp -r ${packages}/nbclient/ ${there}/nbclient
          sed 's/^Version: .*/Version: 0.5.13/' ${packages}/nbclient-*.dist-info/METADATA > ${there}/nbclient-0.5.13.dist-info/METADATA`;
      }
    });
    return { url: jupyter.url, jupyter };
  }
});
