import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'SHELL is nologin, as of a service account',
  cause: 'server/terminals/shell-refuses',
  hop: 'container',
  needs: ['nologin'],
  build: async lab => {
    const jupyter = await lab.shared({ env: { SHELL: '/usr/sbin/nologin' } });
    return { url: jupyter.url, jupyter };
  }
});
