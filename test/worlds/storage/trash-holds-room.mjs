import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the disk of the root folder is nearly full, mostly of deleted files in the trash',
  cause: 'storage/space/held-by-trash',
  verdict: 'warn',
  hop: 'server',
  says: /soon.*deleted files in the trash/,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 256M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}
        mkdir -m 0700 ${root}/.Trash-0
        mkdir ${root}/.Trash-0/files ${root}/.Trash-0/info
        left=$(df --output=avail -k ${root} | tail -1)
        fallocate -l $((left - 8192))k ${root}/.Trash-0/files/model.bin`
    });
    return { url: jupyter.url, jupyter };
  }
});
