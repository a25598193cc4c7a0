import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'HAProxy with a rule that takes scripts in a body for an attack',
  cause: 'connection/upload/body-inspected',
  hop: 'proxy',
  needs: ['haproxy'],
  run: { thorough: true, seconds: 10 },
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.haproxy(
      jupyter.backend,
      `option http-buffer-request
  http-request deny deny_status 403 if { req.body -m sub -i <script }`
    );
    return { url, jupyter };
  }
});
