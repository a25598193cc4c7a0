import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'what is read from the volume is not what was written',
  cause: 'storage/writable/io-error',
  hop: 'storage',
  says: /does not come back as it was/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { faults: { read: 'lie' } })
    });
    return { url: jupyter.url, jupyter };
  }
});
