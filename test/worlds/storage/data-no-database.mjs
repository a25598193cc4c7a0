import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'data of Jupyter on a volume that changes nothing in place',
  cause: 'storage/operations/database-unusable',
  verdict: 'fail',
  hop: 'storage',
  says: /SQLite cannot save/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_DATA_DIR: `${base}/data` }),
      mounts: ({ base }) =>
        `mkdir ${base}/data ${faultyVolume(`${base}/store`, `${base}/data`, { faults: { overwrite: 'EINVAL' } })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
