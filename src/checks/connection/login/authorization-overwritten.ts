import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { shell } from '../../../snippets/shell';
import type {
  IArrivals,
  IContents,
  IPage,
  IRequests,
  IShim
} from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { arrived, isJudged } from '../arrived';
import { authorizationByHand } from '../by-hand-login';
import { GATE_CONSEQUENCES, gateFact, gateOf } from '../gates';
import type { IGate } from '../gates';

/** What a header with two owners is judged by. */
interface IEvidence {
  page: IPage;
  shim: IShim;
  requests?: IRequests;
  arrivals?: IArrivals;
  contents?: IContents;
}

/**
 * JupyterLab sends Jupyter's token in the same header in which the proxy wants, or puts, a password of its own.
 *
 * #### Notes
 * That a password arrives at Jupyter in place of the token harms nobody who is logged in by cookie.
 */
export const authorizationOverwritten = defineCause({
  id: 'connection/login/authorization-overwritten',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['shim', 'page'],
  also: ['requests', 'arrivals', 'contents'],
  recognise: evidence => {
    if (!evidence.page.hasToken) {
      return null;
    }
    const gate = gateOf(evidence);
    if (gate) {
      return gate.who.name === 'Basic' ? { gate } : null;
    }
    return tokenIsReplaced(evidence) ? { gate: null } : null;
  },
  tell: ({ gate }, trans) => ({
    summary: gate
      ? trans.__(
          'Nothing can be saved or run: the proxy in front of Jupyter wants its password in the header Authorization, in which JupyterLab sends Jupyter’s token.'
        )
      : trans.__(
          'JupyterLab’s requests are refused: the proxy in front of Jupyter puts its own password in place of Jupyter’s token.'
        ),
    impact: trans.__(
      'Token and password are both right; a header has room for one. Logging in again cannot help.'
    )
  }),
  show: ({ gate }, trans) =>
    gate
      ? [gateFact(gate, trans)]
      : [
          {
            label: trans.__('What arrived at Jupyter'),
            expected: 'Authorization: token',
            observed: 'Authorization: basic',
            vantage: 'browser',
            differs: true
          }
        ],
  fixes: (_, session, trans) => [passwordFix(session, trans), cookieFix(trans)],
  byHand: (_, session, trans) => authorizationByHand(session, trans),
  explains: ({ gate }) => consequences(gate)
});

/** Whether a token that JupyterLab sends arrives as a password, and Jupyter refuses what came with it. */
function tokenIsReplaced({ requests, arrivals }: IEvidence): boolean {
  return Boolean(
    requests &&
    arrivals &&
    arrived(requests, arrivals).some(
      ({ request, arrival }) =>
        request.as === 'lab' &&
        isJudged(arrival) &&
        arrival.authorization === 'basic' &&
        !arrival.loggedIn
    )
  );
}

function consequences(gate: IGate | null): readonly string[] {
  return gate
    ? GATE_CONSEQUENCES
    : ['connection/xsrf', 'server/files!', 'server/terminals!'];
}

function passwordFix({ executable }: ISession, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Let Jupyter be logged in to by a password'),
    where: trans.__(
      'Where Jupyter runs; take a configured token out, then restart Jupyter. JupyterLab has no token to send then, and the header is the proxy’s alone.'
    ),
    language: 'shell',
    code: shell`${executable ?? 'python3'} -m jupyter server password`,
    confirm: trans.__('Load this page again, log in, and run the checks again.')
  };
}

function cookieFix(trans: ITranslation): IFix {
  return {
    id: 'proxy',
    for: trans.__('proxy'),
    title: trans.__('Or let the proxy know you by a cookie'),
    where: trans.__('By whoever runs the proxy.'),
    language: 'text',
    code: trans.__(
      'Put a login with cookies, such as oauth2-proxy or Authelia, in place of Basic authentication.'
    )
  };
}
