import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'Jupyter was once started with sudo, and its data have belonged to root since',
  cause: 'storage/writable/not-owner',
  hop: 'container',
  place: /jupyter$/,
  says: /not read-only/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ temp }) => ({ JUPYTER_RUNTIME_DIR: `${temp}/runtime` }),
      mounts: ({ home }) => `
        mkdir -p ${home}/.local/share/jupyter
        chown 1000:1000 ${home}/.local ${home}/.local/share`
    });
    return { url: jupyter.url, jupyter };
  }
});
