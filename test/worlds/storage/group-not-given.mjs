import { inPod } from '../../lab/pod.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Kubernetes: a volume that was not given to the group of the pod',
  cause: 'storage/writable/group-not-applied',
  hop: 'container',
  says: /not read-only/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      mounts: ({ root }) => `
        ${inPod}
        mount -t tmpfs -o mode=755 tmpfs ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
