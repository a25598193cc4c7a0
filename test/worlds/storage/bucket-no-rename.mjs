import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume that lets nothing be renamed',
  cause: 'storage/operations/no-rename',
  hop: 'storage',
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/store
        bindfs --rename-deny ${base}/store ${root}
        mountpoint -q ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
