import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the root folder is on a volume whose top belongs to root, so that it has no trash',
  cause: 'server/files/trash-unusable',
  hop: 'storage',
  says: /\.Trash-1000/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      root: 'volume/work',
      mounts: ({ base, root }) => `
        mount -t tmpfs -o mode=0755 tmpfs ${base}/volume
        mkdir ${root}
        chown 1000:1000 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
