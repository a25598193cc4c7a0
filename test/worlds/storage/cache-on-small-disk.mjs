import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'models are fetched to a small disk, while the large one has room',
  cause: 'storage/space/cache-on-small-disk',
  verdict: 'warn',
  hop: 'container',
  place: /hugging/,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ HF_HOME: `${base}/small/huggingface` }),
      mounts: ({ base, root }) => `
        truncate -s 64G ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mount -o loop ${base}/disk ${root}
        mkdir ${base}/small
        mount -t tmpfs -o size=2g tmpfs ${base}/small
        mkdir ${base}/small/huggingface`
    });
    return { url: jupyter.url, jupyter };
  }
});
