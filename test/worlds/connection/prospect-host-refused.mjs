import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a public address typed in beforehand, whose Host Jupyter would refuse',
  cause: 'connection/address/host-refused',
  verdict: 'warn',
  hop: 'server',
  place: /abc-8888\.proxy\.example/,
  build: async lab => {
    const jupyter = await lab.shared({
      settings: { publicAddress: 'https://abc-8888.proxy.example' }
    });
    return { url: jupyter.url, jupyter };
  }
});
