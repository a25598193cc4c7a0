import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { oauth2ProxyForApi } from '../../../snippets/remedies/login';
import type { IFix, ISession } from '../../../wire/report';
import { addressOf } from '../../by-hand';
import { gateByHand } from '../by-hand-login';
import type { IGate } from '../gates';
import { GATE_CONSEQUENCES, gateFact, gateOf } from '../gates';
import { whoName } from '../who-words';

/**
 * A login in front of Jupyter answers JupyterLab's requests with its page, since it does not, or no longer, know who asks.
 *
 * #### Notes
 * A browser does not tell where a redirect to another site leads, so that nothing more can be said of it. What is not a
 * login, such as the page for a machine that was stopped, shows itself when the address is opened, which is the fix.
 */
export const pageInsteadOfAnswer = defineCause({
  id: 'connection/login/page-instead-of-answer',
  hop: 'proxy',
  fixer: 'you',
  needs: ['shim'],
  also: ['page', 'contents'],
  recognise: evidence => {
    const gate = gateOf(evidence);
    const isLogin = gate?.who.kind === 'login' && gate.who.name !== 'Jupyter';
    return gate && (isLogin || isSentAway(gate)) ? { ...gate, isLogin } : null;
  },
  tell: ({ who, isLogin }, trans) => ({
    summary: isLogin
      ? trans.__(
          'Nothing can be saved or run from this tab: %1 in front of Jupyter answers in its place, because it wants you to log in again.',
          whoName(who, trans)
        )
      : trans.__(
          'Nothing can be saved or run from this tab: something in front of Jupyter sends its requests to another site, as a login does that has ended.'
        ),
    impact: trans.__(
      'Do not close this tab: what is not saved is only here, and can be saved after a new login. Jupyter itself was not asked.'
    ),
    fixerIs: trans.__(
      'you, by logging in; whoever runs that login, if it ends too soon'
    )
  }),
  show: (gate, trans) => [gateFact(gate, trans)],
  fixes: ({ who }, session, trans) => [
    loginFix(session, trans),
    ...(who.name === 'oauth2-proxy' ? [proxyFix(session, trans)] : [])
  ],
  byHand: (_, session, trans) => gateByHand(session, trans),
  explains: () => GATE_CONSEQUENCES
});

/** Redirects within the site can be followed; Jupyter redirects nothing that is asked for here. */
function isSentAway({ answer: { redirected, status, url } }: IGate): boolean {
  return redirected === true && status === null && !url;
}

function loginFix(session: ISession, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Log in again without losing this tab'),
    where: trans.__(
      'Open this address in a new tab and log in; then this tab works again too.'
    ),
    language: 'text',
    code: `${addressOf(session) ?? '/'}lab`,
    confirm: trans.__('Come back to this tab and run the checks again.')
  };
}

function proxyFix({ baseUrl }: ISession, trans: ITranslation): IFix {
  const { code, added } = oauth2ProxyForApi(baseUrl ?? '/');
  return {
    id: 'oauth2-proxy',
    for: 'oauth2-proxy',
    title: trans.__('Keep logins fresh, and answer programs with 401'),
    where: trans.__(
      'In its configuration file; then restart it. The same users are let in as before.'
    ),
    language: 'text',
    code,
    added,
    confirm: trans.__('Run the checks again.')
  };
}
