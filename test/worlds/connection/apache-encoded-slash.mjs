import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Apache as it comes, which refuses %2F',
  cause: 'connection/paths/encoded-slash-refused',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['apache2'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.apache(`
      ProxyPreserveHost On
      ProxyPass / http://${jupyter.backend}/ upgrade=websocket nocanon
      ProxyPassReverse / http://${jupyter.backend}/`);
    return { url, jupyter };
  }
});
