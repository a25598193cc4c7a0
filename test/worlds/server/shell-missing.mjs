import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'SHELL names a program this image lacks',
  cause: 'server/terminals/shell-missing',
  hop: 'container',
  build: async lab => {
    const jupyter = await lab.shared({ env: { SHELL: '/opt/none/bin/fish' } });
    return { url: jupyter.url, jupyter };
  }
});
