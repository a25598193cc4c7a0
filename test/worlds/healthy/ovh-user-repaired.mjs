import { asOnOvh } from '../../lab/ovh.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'OVHcloud: the image was built for uid 42420, with a data set that is read-only',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 42420,
      env: asOnOvh,
      mounts: ({ root }) => `
        mkdir ${root}/datasets ${root}/outputs
        mount -t tmpfs -o ro tmpfs ${root}/datasets
        mount -t tmpfs -o uid=42420,gid=42420 tmpfs ${root}/outputs`
    });
    return { url: jupyter.url, jupyter };
  }
});
