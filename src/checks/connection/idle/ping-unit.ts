import { defineCause } from '../../../check';
import { pingInterval } from '../../../snippets/jupyter';
import { inConfig } from '../jupyter-fixes';
import { hastyPing, missedPing } from '../silences';
import { silenceByHand } from '../long-by-hand';

/** Jupyter asks every websocket for a sign of life so often that none can answer in time: seconds were written for milliseconds. */
export const pingUnit = defineCause({
  id: 'connection/idle/ping-unit',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server'],
  also: ['arrivals'],
  recognise: ({ server, arrivals }) => {
    const ms = hastyPing(server);
    return ms === null ? null : { ms, missed: missedPing(arrivals) };
  },
  // On the same computer an answer comes in a millisecond.
  verdict: ({ missed }) => (missed ? 'fail' : 'warn'),
  tell: ({ ms, missed }, trans) => ({
    summary: missed
      ? trans.__(
          'Kernels and terminals lose their connection again and again: ws_ping_interval is %1, which is milliseconds, and Jupyter closes what does not answer in that time.',
          ms
        )
      : trans.__(
          'Kernels and terminals will lose their connection on any slow network: ws_ping_interval is %1, which is milliseconds, and Jupyter closes what does not answer in that time.',
          ms
        ),
    impact: trans.__(
      'Jupyter closes them itself; no proxy and no network is to blame.'
    )
  }),
  show: ({ ms }, trans) => [
    {
      label: trans.__('Setting %1', 'ws_ping_interval'),
      expected: trans.__('%1 ms', ms * 1000),
      observed: trans.__('%1 ms', ms),
      vantage: 'system',
      differs: true
    }
  ],
  fixes: ({ ms }, session, trans) => [
    {
      ...inConfig(pingInterval(ms), session, trans),
      id: 'jupyter-ping',
      title: trans.__('Write %1 s in milliseconds', ms)
    }
  ],
  byHand: (_, session, trans) => silenceByHand(true, session, trans),
  explains: ({ missed }) =>
    missed
      ? ['connection/websocket!', 'server/terminals!', 'server/kernels/*']
      : []
});
