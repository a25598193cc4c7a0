import { asOnOvh } from '../../lab/ovh.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'OVHcloud: every image runs as uid 42420, and this one was built for another user',
  cause: 'storage/writable/platform-user',
  hop: 'container',
  place: /workspace/,
  says: /not read-only/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 42420,
      env: folders => ({
        ...asOnOvh(folders),
        // Where the image made it for its own user.
        MPLCONFIGDIR: `${folders.root}/.config/matplotlib`
      }),
      mounts: ({ root }) => `chown 1000:1000 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
