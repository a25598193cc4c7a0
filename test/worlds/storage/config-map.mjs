import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a ConfigMap is mounted at the folder of Jupyter’s configuration',
  cause: 'storage/writable/read-only-config-volume',
  hop: 'container',
  place: /\.jupyter/,
  says: /readOnly: false would not help/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ home }) => `
        cd ${home}/.jupyter
        mkdir ..version
        mv jupyter_server_config.json ..version
        ln -s ..version ..data
        ln -s ..data/jupyter_server_config.json .
        mount --bind . .
        mount -o remount,bind,ro ${home}/.jupyter`
    });
    return { url: jupyter.url, jupyter };
  }
});
