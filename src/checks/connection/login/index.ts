import { defineCheck } from '../../../check';
import { arrived, filesRefused, isJudged } from '../arrived';
import { loginByHand } from '../by-hand';
import { answerText } from '../facts';
import { authorizationOverwritten } from './authorization-overwritten';
import { expired } from './expired';
import { pageInsteadOfAnswer } from './page-instead-of-answer';
import { refusedByMesh } from './refused-by-mesh';

/** Whether Jupyter knows who is asking: by what Lab sends, and by cookies, which is all a websocket has. */
export const login = defineCheck({
  id: 'connection/login',
  title: trans => trans.__('You are logged in'),
  needs: ['shim'],
  also: ['page', 'requests', 'arrivals', 'contents', 'websocket'],
  judge: ({ shim, requests, arrivals, contents, websocket }, _, trans) => {
    const { state, answer } = shim;
    const ms = answer.ms;
    const steps = contents?.steps ?? [];
    // Whoever can use files is logged in: then it is an authorizer that refuses the server half.
    if (state === 'refused' && filesRefused(contents)) {
      return {
        verdict: 'fail',
        summary: trans.__('Jupyter refuses this tab'),
        facts: [
          {
            label: trans.__('Browser → Jupyter'),
            expected: '200',
            observed: answerText(answer, trans),
            vantage: 'browser',
            differs: true
          }
        ],
        ms
      };
    }
    if (state !== 'answered') {
      return steps.some(({ ok }) => ok)
        ? { verdict: 'pass', summary: trans.__('Logged in'), ms }
        : {
            verdict: 'unknown',
            summary: trans.__(
              'Could not be tested: %1',
              answerText(answer, trans)
            ),
            ms
          };
    }
    const strangers =
      requests && arrivals
        ? arrived(requests, arrivals).filter(
            ({ arrival }) => isJudged(arrival) && !arrival.loggedIn
          )
        : [];
    if (strangers.length === 0) {
      return { verdict: 'pass', summary: trans.__('Logged in'), ms };
    }
    const isLab = strangers.some(({ request }) => request.as === 'lab');
    if (websocket?.plain.echoed && !isLab) {
      return {
        verdict: 'pass',
        summary: trans.__('Logged in by the token, websockets too'),
        ms
      };
    }
    if (!websocket && !isLab) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: cookies alone do not log in, and no websocket was tried, which may have a token'
        ),
        ms
      };
    }
    return {
      verdict: 'fail',
      summary: isLab
        ? trans.__('JupyterLab’s own requests are not logged in')
        : trans.__('Cookies alone do not log in'),
      facts: strangers.slice(0, 1).map(({ arrival }) => ({
        label: trans.__('What arrived at Jupyter'),
        expected: trans.__('a login cookie that Jupyter accepts'),
        observed:
          Object.keys(arrival.cookies).join(', ') || trans.__('no cookie'),
        vantage: 'browser',
        differs: true
      })),
      ms
    };
  },
  byHand: (_, __, session, trans) => loginByHand(session, trans),
  causes: [
    refusedByMesh,
    authorizationOverwritten,
    pageInsteadOfAnswer,
    expired
  ]
});
