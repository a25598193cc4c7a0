import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'localhost is one Jupyter by IPv6 and another by IPv4',
  cause: 'connection/address/two-listeners',
  verdict: 'warn',
  hop: 'browser',
  build: async lab => {
    const other = await lab.shared();
    const jupyter = await lab.jupyter({ ip: '::1', port: other.port });
    return { url: jupyter.url, jupyter };
  }
});
