import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { cookiesByScheme } from '../../../snippets/jupyter-behind';
import type { IFix, ISession } from '../../../wire/report';
import { xsrfByHand } from '../by-hand';
import { inConfig } from '../jupyter-fixes';
import {
  isLoginSecure,
  lossConsequences,
  lossText,
  lossVerdict,
  noCookies
} from '../no-cookies';

/**
 * Jupyter sets its cookies with Secure, and a browser takes those by https only; the page came by http.
 *
 * #### Notes
 * With a password there is no way past the login then, and this panel never loads; with a token in the address it does.
 */
export const secureCookieOverHttp = defineCause({
  id: 'connection/xsrf/secure-cookie-over-http',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'requests', 'arrivals', 'server'],
  also: ['contents', 'websocket'],
  recognise: evidence => {
    const none = noCookies(evidence);
    const { server } = evidence;
    return none?.lack === 'secure'
      ? {
          none,
          login: server.secureCookies === true,
          xsrf: server.xsrfCookie?.['secure'] === true,
          // Nobody configured it: a proxy says that the page came by https.
          saidHttps: server.secureCookies === null && isLoginSecure(evidence)
        }
      : null;
  },
  verdict: ({ none }) => lossVerdict(none),
  tell: ({ none, saidHttps }, trans) => ({
    summary: saidHttps
      ? trans.__(
          '%1: a proxy tells Jupyter that this page came by https, so its cookies are Secure, and by http the browser does not take them.',
          lossText(none, trans)
        )
      : trans.__(
          '%1: Jupyter is configured to set Secure cookies, and by http the browser does not take them.',
          lossText(none, trans)
        ),
    impact: trans.__(
      'The browser’s own settings for cookies are not the problem, and logging in again cannot help.'
    )
  }),
  show: ({ none }, trans) => [
    {
      label: trans.__('Scheme of this page'),
      expected: 'https',
      observed: none.page.protocol,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ none, login, xsrf, saidHttps }, session, trans) => [
    httpsFix(none.page.host, saidHttps, trans),
    ...(login || xsrf ? [schemeFix({ login, xsrf }, session, trans)] : [])
  ],
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: ({ none }) => lossConsequences(none)
});

function httpsFix(host: string, saidHttps: boolean, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Open it by https'),
    where: saidHttps
      ? trans.__(
          'If it is served by https as well. If not, the proxy must not say so: its X-Forwarded-Proto has to be the scheme of the request.'
        )
      : trans.__(
          'If it is served by https as well; if not, this is what the setting asks for.'
        ),
    language: 'text',
    code: `https://${host}/`
  };
}

function schemeFix(
  which: { login: boolean; xsrf: boolean },
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    ...inConfig(cookiesByScheme(session.baseUrl ?? '/', which), session, trans),
    id: 'jupyter-cookies',
    title: trans.__('Or let Secure depend on the scheme'),
    opens: trans.__(
      'By http the login can be read on its way, as everything else of this page can.'
    )
  };
}
