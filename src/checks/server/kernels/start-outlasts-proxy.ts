import { defineCause } from '../../../check';
import { patience } from '../../../snippets/remedies/patience';
import { frontFixes, routeOf } from '../../connection/front-fixes';
import { outlasted } from '../kernel-sessions';
import { sessionsByHand } from '../kernels-by-hand';

/** An hour is longer than anything a person waits for. */
const SECONDS = 3600;

/** Starting a kernel takes longer than what stands in front of Jupyter waits for an answer. */
export const startOutlastsProxy = defineCause({
  id: 'server/kernels/start-outlasts-proxy',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['kernels', 'sessions'],
  recognise: ({ kernels, sessions }, place) =>
    place === '' ? outlasted(kernels, sessions) : null,
  tell: ({ given, orphans }, trans) => ({
    summary: trans.__(
      'Kernels seem not to start: the proxy in front of Jupyter gives up after %1 s, and the kernel starts all the same.',
      Math.round(given.ms / 1000)
    ),
    impact: trans._n(
      'Jupyter is not the problem: it goes on, and %1 kernel that no tab uses is running now. Each new attempt adds one; shut down those you do not need under Running Terminals and Kernels.',
      'Jupyter is not the problem: it goes on, and %1 kernels that no tab uses are running now. Each new attempt adds one; shut down those you do not need under Running Terminals and Kernels.',
      orphans.length,
      orphans.length
    )
  }),
  show: ({ given, orphans }, trans) => [
    {
      label: trans.__('A start of a kernel'),
      expected: trans.__('201 from Jupyter'),
      observed: trans.__(
        '%1 after %2 s',
        given.status,
        Math.round(given.ms / 1000)
      ),
      vantage: 'browser',
      differs: true
    },
    {
      label: trans.__('Kernels of no tab'),
      expected: '0',
      observed: String(orphans.length),
      vantage: 'system',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, patience(routeOf(session), SECONDS), {
      title: trans.__('Wait longer for Jupyter')
    }).map(fix => ({
      ...fix,
      confirm: trans.__('Start a kernel; then run the checks again.')
    })),
  byHand: (_, session, trans) => sessionsByHand(session, trans)
});
