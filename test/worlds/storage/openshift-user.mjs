import { inPod } from '../../lab/pod.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'OpenShift: a uid of the project’s own, and an image in which group 0 may not write',
  cause: 'storage/writable/platform-user',
  hop: 'container',
  says: /not read-only/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000650000,
      gid: 0,
      env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      mounts: ({ root }) => `
        ${inPod}
        chown 1000:1000 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
