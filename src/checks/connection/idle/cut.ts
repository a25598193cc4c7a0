import { defineCause } from '../../../check';
import { pingInterval } from '../../../snippets/jupyter';
import { silence } from '../../../snippets/remedies/silence';
import { cutRequest } from '../cut-requests';
import { frontFixes, routeOf } from '../front-fixes';
import { inConfig } from '../jupyter-fixes';
import { cutSilence } from '../silences';
import { silenceByHand } from '../long-by-hand';

/** An hour of silence; Jupyter's own pings come far more often. */
const SECONDS = 3600;

/** Pings more often than this would be work for nothing. */
const LEAST_PING = 5;

/** Websockets are closed after a constant time of silence that is shorter than the time between Jupyter's pings. */
export const cut = defineCause({
  id: 'connection/idle/cut',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['idle', 'server'],
  also: ['patience'],
  recognise: ({ idle, server, patience }) => {
    const cut = cutSilence(idle);
    if (!cut?.pinged) {
      return null;
    }
    const { seconds } = cut;
    const request = patience ? cutRequest({ patience }) : null;
    // Many proxies have one setting for both.
    const both = request && Math.abs(request.seconds - seconds) <= 1;
    return { seconds, pingMs: server.pingMs ?? null, both };
  },
  tell: ({ seconds }, trans) => ({
    summary: trans.__(
      'Kernels and terminals lose their connection when nothing is said for %1 s: the proxy in front of Jupyter closes silent websockets.',
      seconds
    ),
    impact: trans.__(
      'They connect again and nothing that runs is lost, but output of the moments in between can be. Jupyter did not close them.'
    )
  }),
  show: ({ seconds, pingMs }, trans) => [
    {
      label: trans.__('Silence until the websocket was closed'),
      ...(pingMs && {
        expected: trans.__('more than the %1 s between pings', pingMs / 1000)
      }),
      observed: trans.__('%1 s', seconds),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ seconds }, session, trans) => {
    const ping = Math.floor(seconds / 2);
    return [
      ...frontFixes(session, trans, silence(routeOf(session), SECONDS), {
        title: trans.__('Keep silent websockets open')
      }),
      ...(ping >= LEAST_PING
        ? [
            {
              ...inConfig(pingInterval(ping), session, trans),
              id: 'jupyter-ping',
              title: trans.__('Let Jupyter break the silence every %1 s', ping)
            }
          ]
        : [])
    ];
  },
  byHand: (_, session, trans) => silenceByHand(true, session, trans),
  explains: ({ both }) => [
    'server/kernels/*',
    ...(both ? ['connection/upload'] : [])
  ]
});
