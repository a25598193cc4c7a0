import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a read-only container whose one volume is the root folder',
  cause: 'storage/writable/read-only-root',
  hop: 'container',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      // Without a folder for this Jupyter does not even start.
      env: ({ root }) => ({ JUPYTER_RUNTIME_DIR: `${root}/.runtime` }),
      mounts: ({ root }) => `
        mount --bind ${root} ${root}
        mount -o remount,bind,ro /`
    });
    return { url: jupyter.url, jupyter };
  }
});
