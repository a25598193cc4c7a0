import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the root folder is an overlay of read-only layers and nothing above them',
  cause: 'storage/writable/read-only-mount',
  hop: 'container',
  says: /Permissions are not the problem/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/one ${base}/two
        mount -t overlay -o lowerdir=${base}/one:${base}/two overlay ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
