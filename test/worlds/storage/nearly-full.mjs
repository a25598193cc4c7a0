import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk of the root folder is nearly full',
  cause: 'storage/space/nearly-full',
  verdict: 'warn',
  hop: 'storage',
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 256M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}
        left=$(df --output=avail -k ${root} | tail -1)
        fallocate -l $((left - 8192))k ${root}/model.bin`
    });
    return { url: jupyter.url, jupyter };
  }
});
