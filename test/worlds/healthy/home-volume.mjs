import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a pod with an empty volume at HOME, in which work is saved',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      root: 'home/work',
      env: { KUBERNETES_SERVICE_HOST: '10.96.0.1' },
      mounts: ({ base, home, root }) => `
        mkdir -p ${base}/store/work
        ${inContainer(
          { base },
          {
            volumes: { [home]: `${base}/store` },
            signs: ['/var/run/secrets/kubernetes.io']
          }
        )}
        mkdir -p ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
