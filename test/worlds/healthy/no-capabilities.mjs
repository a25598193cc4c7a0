import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'root without any capability, in folders of its own',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      under: ['setpriv', '--bounding-set=-all', '--inh-caps=-all']
    });
    return { url: jupyter.url, jupyter };
  }
});
