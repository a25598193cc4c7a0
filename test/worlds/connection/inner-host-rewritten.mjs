import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a correct Caddy with https, and behind it an Apache that puts its own Host in place',
  cause: 'connection/origin/host-rewritten',
  hop: 'proxy',
  says: /Saving works, terminals and kernels do not/,
  needs: ['apache2', 'caddy', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const inner = await lab.apache(`
      ProxyPreserveHost Off
      AllowEncodedSlashes NoDecode
      ProxyPass / http://${jupyter.backend}/ upgrade=websocket nocanon
      ProxyPassReverse / http://${jupyter.backend}/`);
    const { url } = await lab.caddy(inner.backend, '', { tls: true });
    return { url, jupyter };
  }
});
