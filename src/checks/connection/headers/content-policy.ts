import { defineCause } from '../../../check';
import { answerHeader } from '../../../snippets/remedies/answer-header';
import { frontFixes, routeOf } from '../front-fixes';
import { addedPolicy } from '../policies';
import { headersByHand } from '../way-by-hand';

/** A policy that was added on the way keeps the browser from something of JupyterLab's own. */
export const contentPolicy = defineCause({
  id: 'connection/headers/content-policy',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'policy'],
  also: ['loopback'],
  recognise: evidence => addedPolicy(evidence),
  tell: ({ blocked }, trans) => ({
    summary: trans.__(
      'Parts of JupyterLab do not work: the browser blocks what they need (%1) for a Content-Security-Policy that was added in front of Jupyter.',
      [...new Set(blocked.map(({ directive }) => directive))].join(', ')
    ),
    impact: trans.__(
      'Jupyter’s own policy allows it. A policy that is added can only forbid more, so it has to name what JupyterLab needs.'
    )
  }),
  show: ({ added, blocked }, trans) => [
    {
      label: trans.__('Header %1', 'Content-Security-Policy'),
      expected: trans.__('only what Jupyter sends'),
      observed: added,
      vantage: 'browser',
      differs: true
    },
    ...blocked.map(({ directive, blocked: what }) => ({
      label: trans.__('Blocked by %1', directive),
      observed: what,
      vantage: 'browser' as const
    }))
  ],
  fixes: ({ mended, sources }, session, trans) =>
    frontFixes(
      session,
      trans,
      answerHeader(routeOf(session), 'Content-Security-Policy', mended),
      {
        title: trans.__('Let the policy name what JupyterLab needs'),
        first: trans.__('In place of the line that adds it now.'),
        opens: trans.__(
          'Below %1: %2. JupyterLab needs it, and nothing more is allowed.',
          session.baseUrl ?? '/',
          sources.join(' ')
        )
      }
    ),
  byHand: (_, session, trans) => headersByHand(session, trans),
  explains: ({ blocked }) =>
    blocked.some(({ blocked: what }) => /^wss?:/.test(what))
      ? ['connection/websocket', 'server/terminals!', 'server/kernels/*']
      : []
});
