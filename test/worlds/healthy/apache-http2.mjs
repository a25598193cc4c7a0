import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'https and HTTP/2 ended by Apache',
  cause: null,
  needs: ['apache2', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const lines = `
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      RequestHeader set X-Forwarded-Proto https
      ProxyPass / http://${jupyter.backend}/ upgrade=websocket nocanon
      ProxyPassReverse / http://${jupyter.backend}/`;
    const { url } = await lab.apache(lines, { tls: 'http2' });
    return { url, jupyter };
  }
});
