import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a pod of Kubernetes whose volume for work is an emptyDir',
  cause: 'storage/persistence/lost-on-restart',
  verdict: 'warn',
  hop: 'container',
  says: /once this pod ends.*emptyDir/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { KUBERNETES_SERVICE_HOST: '10.96.0.1' },
      mounts: ({ base, root }) =>
        inContainer(
          { base },
          {
            volumes: {
              [root]: `${base}/kubelet/pods/1/volumes/kubernetes.io~empty-dir/work`
            },
            signs: ['/var/run/secrets/kubernetes.io']
          }
        )
    });
    return { url: jupyter.url, jupyter };
  }
});
