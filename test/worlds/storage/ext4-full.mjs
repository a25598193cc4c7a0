import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk of the root folder is full',
  cause: 'storage/writable/full',
  hop: 'storage',
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}
        dd if=/dev/zero of=${root}/model.bin bs=1M 2>/dev/null || true
        dd if=/dev/zero of=${root}/rest.bin bs=1k 2>/dev/null || true`
    });
    return { url: jupyter.url, jupyter };
  }
});
