import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'http_proxy of a company, and no no_proxy',
  cause: 'container/environment/proxy-for-loopback',
  verdict: 'warn',
  hop: 'container',
  says: /http_proxy/,
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { http_proxy: 'http://proxy.example.com:3128' }
    });
    return { url: jupyter.url, jupyter };
  }
});
