import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the service behind the volume of the root folder fails to write',
  cause: 'storage/writable/io-error',
  hop: 'storage',
  says: /Permissions are not the problem, and neither is space/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { faults: { write: 'EIO' } })
    });
    return { url: jupyter.url, jupyter };
  }
});
