import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the small disk in memory for temporary files is full',
  cause: 'storage/writable/full',
  verdict: 'warn',
  hop: 'storage',
  place: /tmp$/,
  says: /Permissions are not the problem/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ temp }) => `
        mount -t tmpfs -o size=1m tmpfs ${temp}
        dd if=/dev/zero of=${temp}/pip-build bs=1k 2>/dev/null || true`
    });
    return { url: jupyter.url, jupyter };
  }
});
