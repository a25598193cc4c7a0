import { descendants } from '../../lab/processes.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the program that serves the root folder has ended',
  cause: 'storage/writable/disconnected',
  hop: 'storage',
  says: /Permissions are not the problem, and the folder is not gone/,
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/store
        bindfs ${base}/store ${root}
        mountpoint -q ${root}`
    });
    return { url: jupyter.url, jupyter };
  },
  arrive: (page, { jupyter }) => {
    const daemon = descendants(jupyter.process.pid).find(
      ({ name }) => name === 'bindfs'
    );
    process.kill(daemon.pid, 'SIGKILL');
  }
});
