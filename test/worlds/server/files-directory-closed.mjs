import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a folder of root, in which a file may be written by everybody',
  cause: 'server/files/directory-closed',
  hop: 'storage',
  says: /shared\.ipynb/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `
        touch ${root}/shared.ipynb
        chmod 0666 ${root}/shared.ipynb
        chown 0:0 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
