import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that deletes Upgrade',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['haproxy'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      'http-request del-header Upgrade'
    );
    return { url, jupyter };
  }
});
