import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { callNfs } from '../../lab/nfs.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'Jupyter is root, which the server of the volume takes for nobody (FUSE, called NFS)',
  cause: 'storage/writable/root-squashed',
  hop: 'storage',
  says: /More rights here cannot help, and neither can chmod or chown/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { create: 'EACCES', mkdir: 'EACCES' }
        })
    });
    return { url: jupyter.url, jupyter };
  },
  // The kernel here has no NFS.
  arrive: (page, { jupyter }) => callNfs(jupyter, 'sec=sys')
});
