import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the root folder is a share that keeps accents apart from their letters',
  cause: 'storage/operations/names-restricted',
  verdict: 'warn',
  hop: 'storage',
  says: /cannot be found again/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, { names: 'decomposed' })
    });
    return { url: jupyter.url, jupyter };
  }
});
