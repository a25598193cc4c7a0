import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a folder that a group shares on a volume of its own, with notebooks of others',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      under: ['sh', '-c', 'umask 002; exec "$@"', 'sh'],
      mounts: ({ root }) => `
        mount -t tmpfs -o uid=1000,gid=1000,mode=2775 tmpfs ${root}
        touch ${root}/theirs.ipynb
        chown 1001:1000 ${root}/theirs.ipynb`
    });
    return { url: jupyter.url, jupyter };
  }
});
