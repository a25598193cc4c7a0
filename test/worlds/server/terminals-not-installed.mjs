import { PYTHON } from '../../lab/paths.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'terminals switched on, and terminado is not installed',
  cause: 'server/terminals/not-installed',
  hop: 'server',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      // A whiteout is how an overlay says that a name is not there.
      mounts: ({ base }) => `
        packages=$(${PYTHON} -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
        mkdir ${base}/over; mount -t tmpfs none ${base}/over
        mkdir ${base}/over/upper ${base}/over/work
        mknod ${base}/over/upper/terminado c 0 0
        mount -t overlay none -o lowerdir=$packages,upperdir=${base}/over/upper,workdir=${base}/over/work $packages
      `
    });
    return { url: jupyter.url, jupyter };
  }
});
