import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Apache without upgrade=websocket',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  needs: ['apache2'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.apache(`
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      ProxyPass / http://${jupyter.backend}/ nocanon
      ProxyPassReverse / http://${jupyter.backend}/`);
    return { url, jupyter };
  }
});
