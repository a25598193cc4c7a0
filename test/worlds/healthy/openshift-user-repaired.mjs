import { inPod } from '../../lab/pod.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'OpenShift: an image in which group 0 may write',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000650000,
      gid: 0,
      env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      mounts: ({ root, home }) => `
        ${inPod}
        chown 1000:0 ${root} ${home}
        chmod 775 ${root} ${home}`
    });
    return { url: jupyter.url, jupyter };
  }
});
