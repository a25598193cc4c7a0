import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a root folder from which nothing may be executed, and nothing is',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/store
        mount --bind ${base}/store ${root}
        mount -o remount,bind,noexec,nosuid,nodev ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
