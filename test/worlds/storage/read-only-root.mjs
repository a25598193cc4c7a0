import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a read-only container whose one volume is the home',
  cause: 'storage/writable/read-only-root',
  hop: 'container',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ home }) => `
        mount --bind ${home} ${home}
        mount -o remount,bind,ro /`
    });
    return { url: jupyter.url, jupyter };
  }
});
