import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk of the root folder is full of deleted files in the trash',
  cause: 'storage/space/held-by-trash',
  verdict: 'fail',
  hop: 'server',
  says: /Nothing.*deleted files in the trash/,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 256M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}
        mkdir -m 0700 ${root}/.Trash-0
        mkdir ${root}/.Trash-0/files ${root}/.Trash-0/info
        dd if=/dev/zero of=${root}/.Trash-0/files/model.bin bs=1M 2>/dev/null || true
        dd if=/dev/zero of=${root}/.Trash-0/files/rest.bin bs=1k 2>/dev/null || true`
    });
    return { url: jupyter.url, jupyter };
  }
});
