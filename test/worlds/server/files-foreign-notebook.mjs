import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'one notebook in the user’s folder belongs to root, as COPY in a Dockerfile makes it',
  cause: 'server/files/leftover-blocks-save',
  verdict: 'warn',
  hop: 'storage',
  says: /example\.ipynb cannot be saved: it belongs to root/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `touch ${root}/example.ipynb ${root}/data.csv`
    });
    return { url: jupyter.url, jupyter };
  }
});
