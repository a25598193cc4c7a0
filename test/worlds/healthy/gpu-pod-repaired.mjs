import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a rented GPU pod whose volume is attached for reading and writing',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { RUNPOD_POD_ID: 'x1y2z3', RUNPOD_DC_ID: 'EU-RO-1' },
      mounts: ({ base, root }) => `
        mkdir ${base}/volume
        mount --bind ${base}/volume ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
