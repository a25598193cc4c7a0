import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a small disk with room, looked at thoroughly',
  cause: null,
  needs: ['root', 'mkfs.ext4'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 64M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
