import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a share whose clock is an hour behind',
  cause: 'storage/operations/clock-differs',
  verdict: 'warn',
  hop: 'storage',
  says: /60 minutes behind the clock/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { clock: -3600 })
    });
    return { url: jupyter.url, jupyter };
  }
});
