import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HOME belongs to root, and nothing that is Jupyter’s is in it',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ root, temp }) => ({
        JUPYTER_CONFIG_DIR: `${temp}/config`,
        JUPYTER_DATA_DIR: `${root}/.data`,
        JUPYTER_RUNTIME_DIR: `${temp}/runtime`,
        // What is deleted goes to a trash, and so do the canaries.
        XDG_DATA_HOME: `${root}/.local/share`
      }),
      mounts: ({ home }) => `chown 0:0 ${home}`
    });
    return { url: jupyter.url, jupyter };
  }
});
