import { withExtension } from '../../lab/extensions.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a server extension that never closes what it opens',
  cause: 'server/load/open-files',
  verdict: 'warn',
  hop: 'container',
  needs: ['prlimit'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      ...withExtension('holds_files'),
      under: ['prlimit', '--nofile=512:512']
    });
    return { url: jupyter.url, jupyter };
  }
});
