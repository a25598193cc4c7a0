import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the quota of files is used up, while the disk has room',
  cause: 'storage/writable/over-quota',
  hop: 'storage',
  says: /may be the number of files that is limited/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { create: 'EDQUOT', mkdir: 'EDQUOT' }
        })
    });
    return { url: jupyter.url, jupyter };
  }
});
