import { PROJECT, PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a folder of root’s whose access list lets uid 1000 write',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `
        mount -t tmpfs -o mode=755 tmpfs ${root}
        ${PYTHON} ${PROJECT}/test/lab/access_list.py ${root} 1000 7`
    });
    return { url: jupyter.url, jupyter };
  }
});
