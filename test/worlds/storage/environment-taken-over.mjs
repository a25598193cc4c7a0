import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the environment in a container belongs to uid 1001, Jupyter runs as uid 1000',
  cause: 'storage/packages/prefix-read-only',
  verdict: 'warn',
  hop: 'container',
  needs: ['root', 'setpriv'],
  build: async lab => {
    const { python, packages, env } = await lab.prefix();
    const jupyter = await lab.jupyter({
      uid: 1000,
      python,
      // By two signs a platform is known, where nobody else installs packages either.
      env: {
        ...env,
        PYTHONNOUSERSITE: '1',
        RUNPOD_POD_ID: 'a1b2c3',
        RUNPOD_DC_ID: 'EU-RO-1'
      },
      mounts: () => `chown 1001:1001 ${packages}`
    });
    return { url: jupyter.url, jupyter };
  }
});
