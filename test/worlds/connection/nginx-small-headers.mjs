import { execute } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'nginx that takes headers of 2 KiB, and a browser that has collected more cookies than that while JupyterLab was open',
  cause: 'connection/headers/too-large',
  hop: 'browser',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      `large_client_header_buffers 4 2k; ${location(jupyter.backend)}`
    );
    return { url, jupyter };
  },
  arrive: async (page, { url }) => {
    // The code of the checks is loaded with the first run.
    await execute(page, 'environment-health:run');
    await page.context().addCookies(
      ['8881', '8882', '8883'].map(port => ({
        ...{ url, name: `username-localhost-${port}` },
        value: 'x'.repeat(800)
      }))
    );
  }
});
