import { execute } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const LOGIN = 'http://sso.test/realms/lab/protocol/openid-connect/auth';

export default defineWorld({
  title:
    'nginx whose login ends and sends API calls to the one at another site',
  cause: 'connection/login/page-instead-of-answer',
  hop: 'proxy',
  says: /sends its requests to another site/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      location(jupyter.backend, {
        more: `if ($cookie_ended) { return 302 ${LOGIN}; }`
      })
    );
    return { url, jupyter };
  },
  arrive: async (page, { url }) => {
    await execute(page, 'environment-health:run');
    await page.context().addCookies([{ name: 'ended', value: '1', url }]);
  }
});
