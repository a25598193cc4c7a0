import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'no more programs may watch files for this user',
  cause: 'container/limits/watches',
  verdict: 'warn',
  hop: 'container',
  says: /Too many open files/,
  needs: ['root', 'unshare'],
  build: async lab => {
    const few = 'echo 0 > /proc/sys/user/max_inotify_instances; exec "$@"';
    const jupyter = await lab.jupyter({
      under: ['unshare', '--user', '--map-root-user', 'sh', '-c', few, 'sh']
    });
    return { url: jupyter.url, jupyter };
  }
});
