import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'HOME on a share that does not lock, and the data of Jupyter elsewhere',
  cause: null,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTER_DATA_DIR: `${base}/data` }),
      mounts: ({ base, home }) => `
        mv ${home} ${base}/store
        mkdir ${home}
        ${faultyVolume(`${base}/store`, home, {
          faults: { lock: 'ENOLCK', flock: 'ENOLCK' }
        })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
