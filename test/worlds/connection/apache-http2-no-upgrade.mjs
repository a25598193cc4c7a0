import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Apache with https and HTTP/2, without upgrade=websocket',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['apache2', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const lines = `
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      RequestHeader set X-Forwarded-Proto https
      ProxyPass / http://${jupyter.backend}/ nocanon
      ProxyPassReverse / http://${jupyter.backend}/`;
    const { url } = await lab.apache(lines, { tls: 'http2' });
    return { url, jupyter };
  }
});
