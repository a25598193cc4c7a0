import { descendants } from '../../lab/processes.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a network volume two folders down that no longer answers',
  cause: 'storage/writable/hung',
  hop: 'storage',
  place: /archive/,
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir -p ${base}/store ${root}/projects/archive
        bindfs ${base}/store ${root}/projects/archive
        mountpoint -q ${root}/projects/archive`
    });
    const daemon = descendants(jupyter.process.pid).find(
      ({ name }) => name === 'bindfs'
    );
    process.kill(daemon.pid, 'SIGSTOP');
    return { url: jupyter.url, jupyter };
  }
});
