import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFix, ISession } from '../../../wire/report';
import { arrived, filesRefused, isJudged } from '../arrived';
import { loginByHand } from '../by-hand';

/** Cookies that carry Jupyter's own login are named after the host; JupyterHub's after the Hub. */
const LOGIN_COOKIE = /^(username-|jupyterhub-)/;

/** Jupyter answers that it does not know this tab, or refuses the login cookie the browser still has. */
export const expired = defineCause({
  id: 'connection/login/expired',
  hop: 'server',
  fixer: 'you',
  needs: ['shim', 'page'],
  also: ['requests', 'arrivals', 'contents', 'websocket'],
  recognise: ({ shim, page, requests, arrivals, contents, websocket }) => {
    const { state } = shim;
    if (state === 'refused') {
      return filesRefused(contents) ? { page, everything: true } : null;
    }
    // A websocket that opens was let in, be it by a token in its address.
    if (
      state !== 'answered' ||
      !requests ||
      !arrivals ||
      websocket?.plain.echoed !== false
    ) {
      return null;
    }
    return arrived(requests, arrivals).some(
      ({ request, arrival }) =>
        request.as === 'cookies' &&
        isJudged(arrival) &&
        !arrival.loggedIn &&
        Object.keys(arrival.cookies).some(name => LOGIN_COOKIE.test(name))
    )
      ? { page, everything: false }
      : null;
  },
  tell: ({ everything }, trans) =>
    everything
      ? {
          summary: trans.__(
            'Nothing can be saved or run from this tab: it belongs to an earlier start of Jupyter, or its login has expired.'
          ),
          impact: trans.__(
            'Do not close this tab: what is not saved is only here, and can be saved after a new login.'
          )
        }
      : {
          summary: trans.__(
            'Terminals and kernels cannot connect: Jupyter no longer accepts the login cookie of this browser.'
          ),
          impact: trans.__(
            'Files and saving still work, because JupyterLab sends a token with them.'
          )
        },
  fixes: ({ page }, session, trans) => [
    loginFix(session, trans),
    ...(page.hasToken ? [tokenFix(page.serverPrefix ?? null, trans)] : [])
  ],
  byHand: (_, session, trans) => loginByHand(session, trans),
  explains: ({ everything }) =>
    everything
      ? ['connection/*!', 'server/*!', 'storage/*!']
      : [
          'connection/websocket!',
          'connection/xsrf!',
          'server/terminals!',
          'server/kernels/*'
        ]
});

function loginFix({ origin, baseUrl }: ISession, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Log in again without losing this tab'),
    where: trans.__(
      'Open this address in a new tab and log in; then this tab works again too.'
    ),
    language: 'text',
    code: `${origin ?? ''}${baseUrl ?? '/'}lab`,
    confirm: trans.__('Come back to this tab and run the checks again.')
  };
}

function tokenFix(prefix: string | null, trans: ITranslation): IFix {
  const python = prefix === null ? 'python3' : `${prefix}/bin/python`;
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find the address with the present token'),
    where: trans.__(
      'In a shell on the computer Jupyter runs on, if the login page asks for a token.'
    ),
    language: 'shell',
    code: shell`${python} -m jupyter server list`
  };
}
