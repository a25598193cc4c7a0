import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk of the root folder can hold few more files',
  cause: 'storage/space/nearly-out-of-inodes',
  verdict: 'warn',
  hop: 'storage',
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 64M ${base}/disk
        mkfs.ext4 -q -m 0 -N 2048 ${base}/disk
        mount -o loop ${base}/disk ${root}
        mkdir ${root}/samples
        seq -f ${root}/samples/%g 1970 | xargs touch`
    });
    return { url: jupyter.url, jupyter };
  }
});
