import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a browser that is set to use a forward proxy, as in many a company',
  cause: null,
  needs: ['apache2'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.apache(
      `ProxyRequests On
       ProxyVia On
       AllowCONNECT ${jupyter.port}
       AllowEncodedSlashes NoDecode`,
      { modules: ['proxy_connect'] }
    );
    return { url: jupyter.url, jupyter, proxy: url };
  }
});
