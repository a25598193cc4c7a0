import { defineCause } from '../../../check';
import { addressOf, curlStatus, listExtensions } from '../../by-hand';
import { fixesFor, lackOf, wordsFor } from '../lack';

/** The front end is loaded, and Jupyter, which answers otherwise, knows nothing of the server half. */
export const missing = defineCause({
  id: 'server/extension/missing',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shim', 'page'],
  also: ['installation'],
  recognise: ({ shim, page, installation }) =>
    shim.state === 'missing' && shim.serverReachable
      ? { page, lack: lackOf(installation) }
      : null,
  // What the user does in JupyterLab does not need this extension.
  verdict: () => 'warn',
  tell: ({ lack }, trans) => wordsFor(lack, trans),
  fixes: ({ page, lack }, session, trans) =>
    fixesFor(lack, page, session, trans),
  byHand: (_, session, trans) => [
    curlStatus(
      `${addressOf(session) ?? ''}environment-health/run`,
      trans.__('403: it is there and wants a login, 404: it is not')
    ),
    listExtensions(session)
  ]
});
