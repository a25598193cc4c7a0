import { inPod } from '../../lab/pod.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Kubernetes: a volume that was not given to the group of the pod',
  cause: 'storage/writable/group-not-applied',
  hop: 'container',
  says: /not read-only/,
  needs: ['root', 'setpriv', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      mounts: ({ base, root }) => `
        ${inPod}
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q ${base}/disk
        mount -o loop ${base}/disk ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
