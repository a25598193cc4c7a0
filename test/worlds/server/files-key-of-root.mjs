import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the key that notebooks are signed with belongs to root',
  cause: 'server/files/signatures-unwritable',
  hop: 'container',
  says: /notebook_secret/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ home }) => `
        mkdir -p ${home}/.local/share/jupyter
        echo secret > ${home}/.local/share/jupyter/notebook_secret
        chmod 0600 ${home}/.local/share/jupyter/notebook_secret
        chown 1000:1000 ${home}/.local ${home}/.local/share ${home}/.local/share/jupyter`
    });
    return { url: jupyter.url, jupyter };
  }
});
