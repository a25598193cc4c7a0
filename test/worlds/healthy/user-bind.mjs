import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a user without rights, root folder on a bind mount of their own',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ base, root }) => `
        mkdir ${base}/volume
        chown 1000:1000 ${base}/volume
        mount --bind ${base}/volume ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
