import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is marked immutable',
  cause: 'storage/writable/immutable',
  hop: 'storage',
  says: /Owner and mode are not the problem, and root is refused as well/,
  needs: ['root', 'mkfs.ext4', 'chattr'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q ${base}/disk
        mount -o loop ${base}/disk ${root}
        chattr +i ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
