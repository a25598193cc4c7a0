import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a bucket in which no folder can be made',
  cause: 'storage/operations/missing-operation',
  verdict: 'fail',
  hop: 'storage',
  says: /checkpoints need one/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { mkdir: 'EPERM' },
          options: { subtype: 's3fs' }
        })
    });
    return { url: jupyter.url, jupyter };
  }
});
