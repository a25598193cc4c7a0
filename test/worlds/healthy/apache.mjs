import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct Apache',
  cause: null,
  needs: ['apache2'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.apache(`
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      ProxyPass / http://${jupyter.backend}/ upgrade=websocket nocanon
      ProxyPassReverse / http://${jupyter.backend}/`);
    return { url, jupyter };
  }
});
