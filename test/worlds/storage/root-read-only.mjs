import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the root folder is a volume mounted read-only',
  cause: 'storage/writable/read-only-mount',
  hop: 'container',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ root }) => `
        mount --bind ${root} ${root}
        mount -o remount,bind,ro ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
