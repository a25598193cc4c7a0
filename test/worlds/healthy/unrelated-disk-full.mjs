import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a small disk of data, full, below the root folder',
  cause: null,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mkdir ${root}/datasets
        mount -o loop ${base}/disk ${root}/datasets
        dd if=/dev/zero of=${root}/datasets/all.bin bs=1M 2>/dev/null || true`
    });
    return { url: jupyter.url, jupyter };
  }
});
