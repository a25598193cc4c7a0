import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a repository of another user, which git was told to trust',
  cause: null,
  needs: ['root', 'git'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ home, root }) => `
        git init --quiet ${root}
        chown -R 1001:1001 ${root}
        HOME=${home} git config --global --add safe.directory ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
