import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume of FUSE that lets uid 1000 in',
  cause: null,
  needs: ['root', 'setpriv', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ base, root }) => `
        ${faultyVolume(`${base}/store`, root, { options: { allow_other: true, default_permissions: true } })}
        chown 1000:1000 ${base}/store`
    });
    return { url: jupyter.url, jupyter };
  }
});
