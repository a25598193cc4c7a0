import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: '/dev/shm of 64 MiB, and data loaders have filled it',
  cause: 'container/shared-memory/too-small',
  hop: 'container',
  says: /Bus error/,
  needs: ['root', 'fallocate'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: () => `
        mount -t tmpfs -o size=64m,mode=1777 tmpfs /dev/shm
        fallocate -l 64M /dev/shm/torch_7_1`
    });
    return { url: jupyter.url, jupyter };
  }
});
