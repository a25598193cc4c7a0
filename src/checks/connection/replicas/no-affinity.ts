import { defineCause } from '../../../check';
import { affinity } from '../../../snippets/remedies/affinity';
import { WAY_CONSEQUENCES } from '../consequences';
import { frontFixes, routeOf } from '../front-fixes';
import { instancesSeen, sideBySide } from '../instances';
import { instanceByHand } from '../way-by-hand';

/** Requests of one page are given to several servers, of which each knows only its own kernels and terminals. */
export const noAffinity = defineCause({
  id: 'connection/replicas/no-affinity',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['shim'],
  also: ['requests', 'arrivals', 'burst', 'loopback', 'page'],
  recognise: evidence => {
    const servers = sideBySide(evidence);
    return servers && { servers, seen: instancesSeen(evidence) };
  },
  tell: ({ servers }, trans) => ({
    summary: trans.__(
      'Kernels and terminals vanish and come back: requests of this page go to %1 different Jupyter servers in turn.',
      servers.length
    ),
    impact: trans.__(
      'Each server knows only the kernels and terminals it started itself. Nothing is wrong with any of them.'
    )
  }),
  show: ({ servers, seen }, trans) =>
    servers.map(server => ({
      label: trans.__('Server %1', server.slice(0, 4)),
      observed: trans._n(
        '%1 answer',
        '%1 answers',
        seen.get(server) ?? 0,
        seen.get(server) ?? 0
      ),
      vantage: 'browser',
      differs: true
    })),
  fixes: (_, session, trans) =>
    frontFixes(session, trans, affinity(routeOf(session)), {
      title: trans.__('Send each browser to one server'),
      first: trans.__('Or run only one.')
    }),
  byHand: (_, session, trans) => instanceByHand(session, trans),
  explains: () => [
    ...WAY_CONSEQUENCES,
    'connection/address/wrong-server',
    'server/kernels/session-stale'
  ]
});
