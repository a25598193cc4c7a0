import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'root without any capability, in the folder of another user',
  cause: 'storage/writable/capability-dropped',
  hop: 'container',
  says: /not read-only, and being root is not the way out/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      under: ['setpriv', '--bounding-set=-all', '--inh-caps=-all'],
      mounts: ({ root }) => `chown 1000:1000 ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
