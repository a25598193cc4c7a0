import { execute } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

/** As oauth2-proxy has it: whoever is not known is sent to its page, whatever was asked for. */
const LOGIN = `location = /oauth2/sign_in {
  default_type text/html;
  return 200 '<!doctype html><title>Sign In</title><form><button>Sign in with SSO</button></form><footer>Secured with OAuth2 Proxy</footer>';
}`;

export default defineWorld({
  title:
    'nginx with a login of its own, which ends and answers API calls with its page',
  cause: 'connection/login/page-instead-of-answer',
  hop: 'proxy',
  says: /the login of oauth2-proxy in front of Jupyter/,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const { url } = await lab.nginx(
      `${LOGIN} ${location(jupyter.backend, {
        more: 'if ($cookie_ended) { return 302 /oauth2/sign_in; }'
      })}`
    );
    return { url, jupyter };
  },
  arrive: async (page, { url }) => {
    await execute(page, 'environment-health:run');
    await page.context().addCookies([{ name: 'ended', value: '1', url }]);
  }
});
