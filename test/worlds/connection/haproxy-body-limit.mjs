import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy that refuses bodies of more than 500 kB with 403',
  cause: 'connection/upload/body-limit',
  hop: 'proxy',
  needs: ['haproxy'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      'http-request deny if { req.hdr_val(content-length) gt 500000 }'
    );
    return { url, jupyter };
  }
});
