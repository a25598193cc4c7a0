import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: '.ipynb_checkpoints was made by a Jupyter that ran as root',
  cause: 'server/files/checkpoints-unwritable',
  hop: 'storage',
  says: /The file itself is written/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `mkdir ${root}/.ipynb_checkpoints`
    });
    return { url: jupyter.url, jupyter };
  }
});
