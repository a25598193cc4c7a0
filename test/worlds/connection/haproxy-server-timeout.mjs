import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that waits 5 s for an answer',
  cause: 'connection/upload/cut-by-timeout',
  verdict: 'warn',
  hop: 'proxy',
  says: /5 s/,
  needs: ['haproxy'],
  run: { thorough: true, seconds: 12 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(jupyter.backend, '', {
      more: 'timeout server 5s'
    });
    return { url, jupyter };
  }
});
