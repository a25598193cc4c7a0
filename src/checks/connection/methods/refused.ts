import { defineCause } from '../../../check';
import { methods } from '../../../snippets/remedies/methods';
import { frontFixes, routeOf } from '../front-fixes';
import { methodsTried } from '../refused-methods';
import { methodsByHand } from '../way-by-hand';

/** Something in front of Jupyter lets only some methods through, whatever they are for. */
export const refused = defineCause({
  id: 'connection/methods/refused',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals'],
  also: ['contents', 'loopback'],
  recognise: evidence => {
    const names = methodsTried(evidence)
      .filter(({ fate }) => fate === 'refused')
      .map(({ method }) => method);
    return names.length > 0 ? { names } : null;
  },
  tell: ({ names }, trans) => ({
    summary: names.includes('POST')
      ? trans.__(
          'Kernels and terminals cannot be started and new files cannot be made: the proxy in front of Jupyter refuses %1 requests.',
          names.join(', ')
        )
      : names.includes('PUT')
        ? trans.__(
            'Nothing can be saved: the proxy in front of Jupyter refuses %1 requests.',
            names.join(', ')
          )
        : trans.__(
            'Files cannot be renamed or deleted: the proxy in front of Jupyter refuses %1 requests.',
            names.join(', ')
          ),
    impact: trans.__(
      'Reading works. Permissions are not the problem: these requests never reach Jupyter.'
    )
  }),
  fixes: (_, session, trans) =>
    frontFixes(session, trans, methods(routeOf(session)), {
      title: trans.__('Let the methods of JupyterLab through'),
      opens: trans.__(
        'GET, POST, PUT, PATCH and DELETE below %1; Jupyter still wants a login and an XSRF token.',
        session.baseUrl ?? '/'
      )
    }),
  byHand: ({ names }, session, trans) =>
    methodsByHand(['GET', ...names], session, trans),
  explains: ({ names }) => [
    'server/files!',
    ...(names.includes('POST')
      ? ['server/terminals!', 'server/kernels/*', 'connection/upload!']
      : names.includes('DELETE')
        ? ['server/terminals!']
        : []),
    ...(names.includes('PUT') ? ['connection/upload!'] : [])
  ]
});
