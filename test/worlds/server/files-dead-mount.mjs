import { descendants } from '../../lab/processes.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the program that serves a folder in the root folder has ended',
  cause: 'server/files/bad-entry',
  verdict: 'warn',
  hop: 'storage',
  says: /bucket is not shown in the file browser: reading it fails with ENOTCONN/,
  needs: ['root', 'bindfs'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${base}/store ${root}/bucket
        bindfs ${base}/store ${root}/bucket
        mountpoint -q ${root}/bucket`
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
