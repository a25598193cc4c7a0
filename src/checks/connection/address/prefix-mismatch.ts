import { defineCause } from '../../../check';
import { addressOf } from '../../by-hand';
import { prefixProblem } from '../address-here';
import { answersByHand } from '../by-hand';
import { prefixFix } from '../jupyter-fixes';
import { proxyFixes } from '../proxy-fixes';

/** The page came below one path, Jupyter tells it to ask below another, and there is no Jupyter there. */
export const prefixMismatch = defineCause({
  id: 'connection/address/prefix-mismatch',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'shim'],
  recognise: ({ page, shim }, place) => {
    const prefix = place === '' ? prefixProblem({ page, shim }) : null;
    return prefix === null ? null : { prefix, baseUrl: page.baseUrl };
  },
  tell: ({ prefix, baseUrl }, trans) => ({
    summary: trans.__(
      'Files, terminals and kernels are not found: the page is served below %1, and Jupyter’s base_url is %2.',
      prefix,
      baseUrl
    ),
    impact: trans.__(
      'The proxy changes the path on the way. Both must use the same one.'
    )
  }),
  show: ({ prefix, baseUrl }, trans) => [
    {
      label: trans.__('Path of this page'),
      expected: baseUrl,
      observed: prefix,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ prefix }, session, trans) => [
    ...proxyFixes(session, trans, ['path'], {
      title: trans.__('Pass the path on unchanged'),
      first: trans.__('First give Jupyter the same base_url.'),
      prefix
    }),
    prefixFix(prefix, session, trans)
  ],
  byHand: ({ prefix }, session, trans) =>
    answersByHand(
      [addressOf({ ...session, baseUrl: prefix }), addressOf(session)],
      trans
    ),
  explains: () => ['connection/*!', 'server/*!', 'storage/*!']
});
