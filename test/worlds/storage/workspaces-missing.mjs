import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'JupyterLab is to keep layouts in a folder that uid 1000 may not make',
  cause: 'storage/writable/missing',
  hop: 'container',
  place: /layouts$/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ base }) => ({ JUPYTERLAB_WORKSPACES_DIR: `${base}/layouts` })
    });
    return { url: jupyter.url, jupyter };
  }
});
