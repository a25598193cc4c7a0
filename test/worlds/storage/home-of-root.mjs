import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HOME belongs to root, as where a container was first started by it',
  cause: 'storage/writable/not-owner',
  hop: 'container',
  place: /home/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ temp }) => ({
        JUPYTER_CONFIG_DIR: `${temp}/config`,
        JUPYTER_RUNTIME_DIR: `${temp}/runtime`
      }),
      mounts: ({ home }) => `chown 0:0 ${home}`
    });
    return { url: jupyter.url, jupyter };
  }
});
