import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'no inodes are left on the disk of the root folder',
  cause: 'storage/writable/out-of-inodes',
  hop: 'storage',
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q -m 0 -N 32 ${base}/disk
        mount -o loop ${base}/disk ${root}
        i=0; while touch ${root}/sample-$i 2>/dev/null; do i=$((i + 1)); done`
    });
    return { url: jupyter.url, jupyter };
  }
});
