import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'data of Jupyter on a share that does not lock',
  cause: 'storage/operations/no-locks',
  verdict: 'fail',
  hop: 'storage',
  says: /no file can be locked/,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_DATA_DIR: `${base}/data` }),
      mounts: ({ base }) =>
        `mkdir ${base}/data ${faultyVolume(`${base}/store`, `${base}/data`, { faults: { lock: 'ENOLCK', flock: 'ENOLCK' } })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
