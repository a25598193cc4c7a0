import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the disk takes what is written and cannot keep it',
  cause: 'storage/writable/io-error',
  hop: 'storage',
  says: /took the bytes and could not keep them/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { fsync: 'EIO', flush: 'EIO' }
        })
    });
    return { url: jupyter.url, jupyter };
  }
});
