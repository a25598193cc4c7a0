import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the quota of bytes is used up, while the disk has room',
  cause: 'storage/writable/over-quota',
  hop: 'storage',
  says: /Permissions are not the problem, and the disk is not full/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { faults: { write: 'EDQUOT' } })
    });
    return { url: jupyter.url, jupyter };
  }
});
