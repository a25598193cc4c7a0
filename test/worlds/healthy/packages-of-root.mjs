import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'packages of root, and a user who installs into the home folder',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const { python, env } = await lab.prefix();
    const jupyter = await lab.jupyter({ uid: 1000, python, env });
    return { url: jupyter.url, jupyter };
  }
});
