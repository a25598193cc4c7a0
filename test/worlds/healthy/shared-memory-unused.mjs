import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: '/dev/shm of 64 MiB that nobody uses',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: () => 'mount -t tmpfs -o size=64m,mode=1777 tmpfs /dev/shm'
    });
    return { url: jupyter.url, jupyter };
  }
});
