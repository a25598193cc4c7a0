import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a rented pod: work is saved beside /workspace, which alone is kept',
  cause: 'storage/persistence/lost-on-restart',
  verdict: 'warn',
  hop: 'container',
  says: /once RunPod stops.*keeps what is in \/workspace/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { RUNPOD_POD_ID: 'a1b2c3', RUNPOD_DC_ID: 'EU-RO-1' },
      mounts: ({ base }) =>
        inContainer({ base }, { volumes: { '/workspace': `${base}/store` } })
    });
    return { url: jupyter.url, jupyter };
  }
});
