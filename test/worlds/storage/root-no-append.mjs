import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume to whose files nothing can be appended',
  cause: 'storage/operations/missing-operation',
  verdict: 'fail',
  hop: 'storage',
  says: /end after their first MiB/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { append: 'EOPNOTSUPP' }
        })
    });
    return { url: jupyter.url, jupyter };
  }
});
