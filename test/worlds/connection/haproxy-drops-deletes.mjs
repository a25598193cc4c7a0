import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that hangs up on DELETE',
  cause: 'connection/methods/refused',
  hop: 'proxy',
  says: /DELETE/,
  needs: ['haproxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      'http-request reject if { method DELETE }'
    );
    return { url, jupyter };
  }
});
