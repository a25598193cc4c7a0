import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume on which no file replaces another',
  cause: 'storage/operations/no-rename',
  verdict: 'fail',
  hop: 'storage',
  says: /can take the place of another/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { faults: { replace: 'EPERM' } })
    });
    return { url: jupyter.url, jupyter };
  }
});
