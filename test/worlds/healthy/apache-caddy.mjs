import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'behind a correct Apache, and a correct Caddy behind that',
  cause: null,
  needs: ['apache2', 'caddy'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const inner = await lab.caddy(jupyter.backend);
    const { url } = await lab.apache(`
      ProxyPreserveHost On
      AllowEncodedSlashes NoDecode
      ProxyPass / http://${inner.backend}/ upgrade=websocket nocanon
      ProxyPassReverse / http://${inner.backend}/`);
    return { url, jupyter };
  }
});
