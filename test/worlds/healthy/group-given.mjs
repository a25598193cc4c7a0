import { inPod } from '../../lab/pod.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'Kubernetes: a volume of root’s that was given to the group of the pod',
  cause: null,
  needs: ['root', 'setpriv', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      mounts: ({ base, root }) => `
        ${inPod}
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q ${base}/disk
        mount -o loop ${base}/disk ${root}
        chown 0:1000 ${root}
        chmod 2775 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
