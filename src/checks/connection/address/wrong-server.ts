import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { addressOf } from '../../by-hand';
import { isAnotherServer } from '../address-here';
import { listServers, listServersFix } from '../list-servers';

/** The server that answers now is another process than at first, and not the same installation started again. */
export const wrongServer = defineCause({
  id: 'connection/address/wrong-server',
  hop: 'server',
  fixer: 'you',
  needs: ['page', 'shim', 'server'],
  recognise: ({ page, shim, server }, place) =>
    place === '' && isAnotherServer({ page, shim, server })
      ? { page, server }
      : null,
  tell: ({ page, server }, trans) => ({
    summary: trans.__(
      'Kernels, terminals and perhaps files are not those of this tab: another Jupyter answers at %1 than the one this page came from.',
      page.host
    ),
    impact: trans.__(
      'It serves %1. Nothing is lost: save copies of what is open before you reload.',
      server.rootDir
    )
  }),
  show: ({ page, server }, trans) => [
    {
      label: trans.__('JupyterLab'),
      expected: page.application,
      observed: `JupyterLab ${server.versions['jupyterlab'] ?? '?'}`,
      vantage: 'browser',
      differs: true
    },
    {
      label: trans.__('Python'),
      observed: server.prefix,
      vantage: 'system',
      ...(page.serverPrefix && {
        expected: page.serverPrefix,
        differs: page.serverPrefix !== server.prefix
      })
    }
  ],
  fixes: (_, session, trans) => [listServersFix(session, trans)],
  // Where Jupyter runs; the first line asks the one that answers, the second whom there is.
  byHand: (_, session) => [
    shell`curl -s ${`${addressOf(session) ?? ''}api`}`,
    listServers(session)
  ]
});
