import { defineCause } from '../../../check';
import { uncached } from '../../../snippets/remedies/caching';
import { cachedAnswer } from '../cached';
import { frontFixes, routeOf } from '../front-fixes';
import { cacheByHand } from '../way-by-hand';
import { attribute } from '../who';

/** The same question gets the same old answer: it never reaches Jupyter the second time. */
export const answersCached = defineCause({
  id: 'connection/cache/answers-cached',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests'],
  also: ['page'],
  recognise: evidence => {
    const answer = cachedAnswer(evidence);
    return answer && { sign: attribute(answer).sign };
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Files, kernels and terminals are shown as they were some time ago: a cache in front of Jupyter answers in its place.'
    ),
    impact: trans.__(
      'What you save arrives, but what you see afterwards may be older. Jupyter forbids caches to keep its answers, and this one does not listen.'
    )
  }),
  show: ({ sign }, trans) => [
    {
      label: trans.__('The same request again'),
      expected: trans.__('a new answer'),
      observed: sign
        ? trans.__('the earlier answer (%1)', sign)
        : trans.__('the earlier answer'),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, uncached(routeOf(session)), {
      title: trans.__('Keep nothing of Jupyter’s in the cache')
    }),
  byHand: (_, session, trans) => cacheByHand(session, trans),
  explains: () => ['server/files!', 'server/terminals!', 'server/kernels/*']
});
