import { defineCause } from '../../../check';
import { uncached } from '../../../snippets/remedies/caching';
import { stalePage } from '../cached';
import { frontFixes, routeOf } from '../front-fixes';
import { cacheByHand } from '../way-by-hand';
import { attribute } from '../who';

/** A cache serves the page of a version that is not installed any more. */
export const staleAssets = defineCause({
  id: 'connection/cache/stale-assets',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['assets'],
  recognise: ({ assets }) => stalePage({ assets }),
  // An older page mostly works, until it asks for what is not there any more.
  verdict: () => 'warn',
  tell: ({ served, installed }, trans) => ({
    summary: trans.__(
      'JupyterLab %1 is shown although %2 is installed: a cache in front of Jupyter keeps the old page.',
      served,
      installed
    ),
    impact: trans.__(
      'Parts of it may be missing or behave as before. Neither installing again nor starting Jupyter again changes that.'
    )
  }),
  show: ({ answer, served, installed }, trans) => [
    {
      label: trans.__('The page, asked for again'),
      expected: installed,
      observed: `${served} (${attribute(answer).sign})`,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) => [
    ...frontFixes(session, trans, uncached(routeOf(session)), {
      title: trans.__('Keep nothing of Jupyter’s in the cache')
    }),
    {
      id: 'browser',
      for: trans.__('browser'),
      title: trans.__('Load the page past the caches'),
      where: trans.__(
        'In this tab, for now. What is not saved is lost by it: save first.'
      ),
      language: 'text',
      code: trans.__('Ctrl+Shift+R, on a Mac ⌘+Shift+R'),
      confirm: trans.__('Run the checks again.')
    }
  ],
  byHand: (_, session, trans) => cacheByHand(session, trans)
});
