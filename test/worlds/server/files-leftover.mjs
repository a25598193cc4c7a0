import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'what is left of a save that root began lies beside a notebook',
  cause: 'server/files/leftover-blocks-save',
  verdict: 'warn',
  hop: 'storage',
  says: /\.~model\.ipynb/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `
        touch ${root}/model.ipynb ${root}/.~model.ipynb
        chown 1000:1000 ${root}/model.ipynb`
    });
    return { url: jupyter.url, jupyter };
  }
});
