import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a repository of uid 1001, Jupyter runs as root',
  cause: 'storage/packages/repository-owner',
  verdict: 'warn',
  hop: 'container',
  needs: ['root', 'git'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ root }) => `
        git init --quiet ${root}
        chown -R 1001:1001 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
