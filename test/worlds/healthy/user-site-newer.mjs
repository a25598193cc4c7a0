import { join } from 'node:path';

import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a user who renewed a package in the home folder',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const { python, packages, userSite, env } = await lab.prefix();
    const jupyter = await lab.jupyter({
      python,
      env,
      mounts: ({ home }) => {
        const there = join(home, userSite);
        return `
          mkdir -p ${there}/nbclient-99.0.dist-info
          cp -r ${packages}/nbclient/ ${there}/nbclient
          sed 's/^Version: .*/Version: 99.0/' ${packages}/nbclient-*.dist-info/METADATA > ${there}/nbclient-99.0.dist-info/METADATA`;
      }
    });
    return { url: jupyter.url, jupyter };
  }
});
