import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'HAProxy that lets 60 requests in ten seconds through, which one tab never needs',
  cause: 'connection/headers/rate-limited',
  verdict: 'warn',
  hop: 'proxy',
  needs: ['haproxy'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      `stick-table type ip size 1k expire 3s store http_req_rate(3s)
  acl echo path_beg /environment-health/echo
  http-request track-sc0 src if echo
  http-request deny deny_status 429 if echo { sc_http_req_rate(0) gt 50 }`
    );
    return { url, jupyter };
  }
});
