import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'no SHELL is set, as in an image without a login',
  cause: 'server/terminals/plain-shell',
  verdict: 'warn',
  hop: 'container',
  says: /\/bin\/bash is there/,
  needs: ['dash', 'bash'],
  build: async lab => {
    const jupyter = await lab.shared({ env: { SHELL: null } });
    return { url: jupyter.url, jupyter };
  }
});
