import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Jupyter serves /srv, and the volume is mounted at /mnt',
  cause: 'server/files/root-elsewhere',
  hop: 'server',
  says: /\/mnt/,
  needs: ['root', 'setpriv', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      config: { FileContentsManager: { root_dir: '/srv' } },
      mounts: ({ base }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q -m 0 -E root_owner=1000:1000 ${base}/disk
        mount -o loop ${base}/disk /mnt`
    });
    return { url: jupyter.url, jupyter };
  }
});
