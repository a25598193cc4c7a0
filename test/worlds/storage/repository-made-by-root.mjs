import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a repository that root made in the folder of uid 1000',
  cause: 'storage/packages/repository-owner',
  verdict: 'warn',
  hop: 'container',
  needs: ['root', 'setpriv', 'git'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `git init --quiet ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
