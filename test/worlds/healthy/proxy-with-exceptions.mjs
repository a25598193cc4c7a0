import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the proxy of a company, with this machine excepted from it',
  cause: null,
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: {
        http_proxy: 'http://proxy.example.com:3128',
        https_proxy: 'http://proxy.example.com:3128',
        no_proxy: 'localhost,127.0.0.1,.example.com'
      }
    });
    return { url: jupyter.url, jupyter };
  }
});
