import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'temporary files in memory, from which nothing may be executed',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ temp }) =>
        `mount -t tmpfs -o size=64m,noexec,nosuid tmpfs ${temp}`
    });
    return { url: jupyter.url, jupyter };
  }
});
