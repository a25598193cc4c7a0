import { PROJECT, PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'an access list that does not let uid 1000 write, below the mode 777',
  cause: 'storage/writable/access-list',
  hop: 'storage',
  says: /The mode 777 is not all there is/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ root }) => `
        mount -t tmpfs -o mode=777 tmpfs ${root}
        ${PYTHON} ${PROJECT}/test/lab/access_list.py ${root} 1000 5`
    });
    return { url: jupyter.url, jupyter };
  }
});
