import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Apache with NoDecode and without nocanon, which refuses %25',
  cause: 'connection/paths/encoded-percent-refused',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['apache2'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.apache(`
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      ProxyPass / http://${jupyter.backend}/ upgrade=websocket
      ProxyPassReverse / http://${jupyter.backend}/`);
    return { url, jupyter };
  }
});
