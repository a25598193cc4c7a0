import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'uid 1000 in a folder of its own, below folders that are root’s',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      root: 'shared/team/workspace'
    });
    return { url: jupyter.url, jupyter };
  }
});
