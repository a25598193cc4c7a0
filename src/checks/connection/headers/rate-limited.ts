import { defineCause } from '../../../check';
import { rate } from '../../../snippets/remedies/rate';
import { WAY_CONSEQUENCES } from '../consequences';
import { rateLimit } from '../front-answers';
import { frontFixes, routeOf } from '../front-fixes';
import { headersByHand } from '../way-by-hand';
import { answeredText } from '../who-words';

/** What JupyterLab asks for at its start, and some tabs beside it. */
const BURST = 200;

/** Something in front of Jupyter lets only so many requests of one browser through at a time. */
export const rateLimited = defineCause({
  id: 'connection/headers/rate-limited',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['shim'],
  also: ['requests', 'contents', 'burst'],
  recognise: evidence => rateLimit(evidence),
  verdict: ({ usual }) => (usual ? 'fail' : 'warn'),
  tell: ({ usual, refused, sent }, trans) => ({
    summary: usual
      ? trans.__(
          'Now this fails and now that: the proxy in front of Jupyter refuses requests when there are many, here %1 of %2.',
          refused,
          sent
        )
      : trans.__(
          'With several tabs open, requests will fail: the proxy in front of Jupyter refuses some when there are many, here %1 of %2.',
          refused,
          sent
        ),
    impact: trans.__(
      'The same request works a moment later. JupyterLab makes many small requests; none of them is to blame.'
    )
  }),
  show: ({ answer }, trans) => [
    {
      label: trans.__('Many requests at a time'),
      expected: trans.__('an answer of Jupyter to each'),
      observed: answeredText(answer, trans),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, rate(routeOf(session), BURST), {
      title: trans.__('Let more requests through at a time'),
      opens: trans.__(
        'Up to %1 requests of one browser at once; the lasting rate stays limited.',
        BURST
      )
    }),
  byHand: (_, session, trans) => headersByHand(session, trans),
  explains: ({ usual }) => (usual ? WAY_CONSEQUENCES : [])
});
