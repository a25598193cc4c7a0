import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that closes websockets after 5 s of silence',
  cause: 'connection/idle/cut',
  hop: 'proxy',
  needs: ['haproxy'],
  run: { thorough: true, seconds: 12 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(jupyter.backend, '', {
      more: 'timeout tunnel 5s'
    });
    return { url, jupyter };
  }
});
