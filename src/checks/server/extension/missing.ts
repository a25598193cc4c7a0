import { defineCause } from '../../../check';
import { addressOf, curlStatus, listExtensions } from '../../by-hand';
import { installFix } from '../install-fix';

/** The front end is loaded, and Jupyter, which answers otherwise, knows nothing of the server half. */
export const missing = defineCause({
  id: 'server/extension/missing',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shim', 'page'],
  recognise: ({ shim, page }) =>
    shim.state === 'missing' && shim.serverReachable ? { page } : null,
  // What the user does in JupyterLab does not need this extension.
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'Only what the browser sees could be tested: the server half of Environment Health is not installed, or Jupyter was not restarted since.'
    ),
    impact: trans.__('JupyterLab itself is not affected.')
  }),
  fixes: ({ page }, session, trans) => [installFix(page, session, trans)],
  byHand: (_, session, trans) => [
    curlStatus(
      `${addressOf(session) ?? ''}environment-health/run`,
      trans.__('403: it is there and wants a login, 404: it is not')
    ),
    listExtensions(session)
  ]
});
