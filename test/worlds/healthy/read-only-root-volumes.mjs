import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a read-only container with the volumes it needs',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ home, root, temp }) => `
        mount --bind ${home} ${home}
        mount --bind ${root} ${root}
        mount --bind ${temp} ${temp}
        mount -o remount,bind,ro /`
    });
    return { url: jupyter.url, jupyter };
  }
});
