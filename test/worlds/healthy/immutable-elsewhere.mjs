import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a data set below the root folder that is marked immutable',
  cause: null,
  needs: ['root', 'mkfs.ext4', 'chattr'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q ${base}/disk
        mount -o loop ${base}/disk ${root}
        mkdir ${root}/datasets
        chattr +i ${root}/datasets`
    });
    return { url: jupyter.url, jupyter };
  }
});
