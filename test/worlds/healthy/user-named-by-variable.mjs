import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'uid 54321, which only variables name',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({ uid: 54321 });
    return { url: jupyter.url, jupyter };
  }
});
