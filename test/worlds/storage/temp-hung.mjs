import { descendants } from '../../lab/processes.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the volume for temporary files no longer answers',
  cause: 'storage/writable/hung',
  hop: 'storage',
  place: /tmp$/,
  says: /Permissions are not the problem/,
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, temp }) => `
        mkdir ${base}/store
        bindfs ${base}/store ${temp}
        mountpoint -q ${temp}`
    });
    return { url: jupyter.url, jupyter };
  },
  arrive: (page, { jupyter }) => {
    const daemon = descendants(jupyter.process.pid).find(
      ({ name }) => name === 'bindfs'
    );
    process.kill(daemon.pid, 'SIGSTOP');
  }
});
