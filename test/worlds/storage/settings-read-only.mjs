import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the folder of JupyterLab’s settings comes from a read-only image',
  cause: 'storage/writable/read-only-mount',
  hop: 'container',
  place: /settings$/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: ({ base }) => ({ JUPYTERLAB_SETTINGS_DIR: `${base}/settings` }),
      mounts: ({ base }) => `
        mkdir ${base}/settings
        mount -t tmpfs -o ro tmpfs ${base}/settings`
    });
    return { url: jupyter.url, jupyter };
  }
});
