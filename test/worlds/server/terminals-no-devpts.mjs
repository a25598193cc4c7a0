import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a sandbox whose /dev has no pseudo-terminals',
  cause: 'server/terminals/no-devpts',
  hop: 'container',
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      // It may be mounted more than once, one over the other.
      mounts: () => 'while umount -l /dev/pts 2>/dev/null; do :; done'
    });
    return { url: jupyter.url, jupyter };
  }
});
