import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the checkpoints of a folder that is closed go to one that belongs to another user',
  cause: 'server/files/directory-closed',
  hop: 'storage',
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root, temp }) => `
        touch ${root}/shared.ipynb
        chmod 0666 ${root}/shared.ipynb
        chown 0:0 ${root}
        mkdir ${temp}/jupyter_checkpoints
        chown 1001:1001 ${temp}/jupyter_checkpoints`
    });
    return { url: jupyter.url, jupyter };
  }
});
