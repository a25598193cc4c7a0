import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk of the home folder is full, that of the root folder is not',
  cause: 'storage/writable/full',
  hop: 'storage',
  says: /Permissions are not the problem/,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, home }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mkdir ${base}/old
        mount --bind ${home} ${base}/old
        mount -o loop ${base}/disk ${home}
        cp -a ${base}/old/. ${home}`
    });
    return { url: jupyter.url, jupyter };
  },
  // Neither Jupyter nor JupyterLab so much as starts without room for its own files.
  arrive: (page, { jupyter }) => {
    const { home } = jupyter.folders;
    return within(
      jupyter,
      `
      dd if=/dev/zero of=${home}/model.bin bs=1M 2>/dev/null || true
      dd if=/dev/zero of=${home}/rest.bin bs=1k 2>/dev/null || true`
    );
  }
});
