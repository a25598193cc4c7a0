import { answer, onPath } from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

const PAGE = `<!DOCTYPE html><html><head><title>ngrok</title></head>
<body>You are about to visit: lab.ngrok-free.app</body></html>`;

export default defineWorld({
  title:
    'a tunnel, played, that shows its warning page to requests of JupyterLab',
  cause: 'connection/headers/interstitial',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.fault(
      jupyter.backend,
      answer(onPath(/^\/(api\/contents|environment-health)/), {
        status: 200,
        headers: {
          'Content-Type': 'text/html',
          'ngrok-error-code': 'ERR_NGROK_6024'
        },
        body: PAGE
      })
    );
    return { url, jupyter };
  }
});
