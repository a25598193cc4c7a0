import { PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the one pseudo-terminal there may be is taken',
  cause: 'server/terminals/ptys-exhausted',
  hop: 'container',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base }) => `
        mount -t devpts -o newinstance,ptmxmode=0666,max=1 devpts /dev/pts
        mount --bind /dev/pts/ptmx /dev/ptmx
        ${PYTHON} -c 'import os, time; os.openpty(); os.mkdir("${base}/taken"); time.sleep(1e6)' &
        while [ ! -d ${base}/taken ]; do sleep 0.1; done`
    });
    return { url: jupyter.url, jupyter };
  }
});
