import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume that lets nothing be deleted',
  cause: 'storage/operations/no-delete',
  hop: 'storage',
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/store
        bindfs --delete-deny ${base}/store ${root}
        mountpoint -q ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
