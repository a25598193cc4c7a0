import {
  answer,
  handshakes,
  setRequestHeader,
  setResponseHeader
} from '../../lab/faults.mjs';
import { defineWorld } from '../world.mjs';

const RAY = '8a1b2c3d4e5f6789-FRA';

export default defineWorld({
  title:
    'an access product, played, that sends handshakes to its login and lets everything else in',
  cause: 'connection/websocket/refused-in-front',
  hop: 'proxy',
  build: async lab => {
    const jupyter = await lab.shared();
    const location = 'https://team.cloudflareaccess.com/cdn-cgi/access/login';
    const { url } = await lab.fault(
      jupyter.backend,
      answer(handshakes, {
        status: 302,
        headers: { Location: location, Server: 'cloudflare', 'CF-Ray': RAY }
      }),
      setRequestHeader('CF-Ray', RAY),
      setResponseHeader('Server', 'cloudflare'),
      setResponseHeader('CF-Ray', RAY)
    );
    return { url, jupyter };
  }
});
