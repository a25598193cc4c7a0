import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'hidden folders, a notebook that is read-only on purpose, data of others, a dead link, and no trash',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      config: {
        FileContentsManager: { delete_to_trash: false },
        ContentsManager: { allow_hidden: false }
      },
      mounts: ({ root }) => `
        mkdir ${root}/.project ${root}/.ipynb_checkpoints
        touch ${root}/final.ipynb ${root}/.~final.ipynb ${root}/data.csv
        ln -s nowhere ${root}/dead
        chown 1000:1000 ${root}/.project ${root}/.ipynb_checkpoints ${root}/*.ipynb ${root}/.~*
        chmod 0444 ${root}/final.ipynb`
    });
    return { url: jupyter.url, jupyter };
  }
});
