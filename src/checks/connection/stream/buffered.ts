import { defineCause } from '../../../check';
import { unbuffered } from '../../../snippets/remedies/buffering';
import { frontFixes, routeOf } from '../front-fixes';
import { isBuffered } from '../streams';
import { streamByHand } from '../long-by-hand';

/** An answer that Jupyter sends in pieces arrives in one, at its end. */
export const buffered = defineCause({
  id: 'connection/stream/buffered',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['stream'],
  recognise: ({ stream }) =>
    isBuffered(stream)
      ? {
          pieces: stream.sent ?? stream.pieces.length,
          ms: Math.max(...stream.pieces)
        }
      : null,
  // JupyterLab's own output goes by websocket.
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'What extensions show while it is being made, such as answers of an assistant or progress, appears only when all of it is there: the proxy in front of Jupyter holds answers back.'
    ),
    impact: trans.__(
      'Output of cells and terminals goes by websocket and is not affected.'
    )
  }),
  show: ({ pieces, ms }, trans) => [
    {
      label: trans.__('%1 pieces, sent with pauses', pieces),
      expected: trans.__('one by one'),
      observed: trans.__('all of them after %1 s', (ms / 1000).toFixed(1)),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, unbuffered(routeOf(session)), {
      title: trans.__('Hand answers on as they come')
    }),
  byHand: (_, session, trans) => streamByHand(session, trans)
});
