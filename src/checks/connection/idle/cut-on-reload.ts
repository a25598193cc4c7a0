import { defineCause } from '../../../check';
import { reload } from '../../../snippets/remedies/silence';
import { showsFront } from '../fronts-seen';
import { frontFixes } from '../front-fixes';
import { closedTogether, missedPing } from '../silences';
import { silenceByHand } from '../long-by-hand';

/** Longer than most people leave a notebook open. */
const HOURS = 12;

/**
 * All websockets are closed at the same moment, however long each was open, and the server goes on.
 *
 * #### Notes
 * A network that was away for a moment does the same to one computer; the words say so. Without anything in front there is
 * nothing to be loaded again, and then nothing is said.
 */
export const cutOnReload = defineCause({
  id: 'connection/idle/cut-on-reload',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['idle', 'arrivals'],
  recognise: ({ idle, arrivals }) => {
    const at = closedTogether(idle);
    return at !== null && showsFront(arrivals) && !missedPing(arrivals)
      ? { at }
      : null;
  },
  // They connect again; it is the output in between that can be lost.
  verdict: () => 'warn',
  tell: ({ at }, trans) => ({
    summary: trans.__(
      'All kernels and terminals lose their connection at once, as %1 s into this check: the proxy in front of Jupyter was loaded again and closed them.',
      at
    ),
    impact: trans.__(
      'Jupyter ran on, and so did what runs in it. If your network was away at that moment, it was that instead: then other pages stopped too.'
    )
  }),
  show: ({ at }, trans) => [
    {
      label: trans.__('Websockets that were opened one after the other'),
      expected: trans.__('open to the end'),
      observed: trans.__('all closed %1 s after the first was opened', at),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, reload(HOURS), {
      title: trans.__('Keep websockets open while it is loaded again')
    }),
  byHand: (_, session, trans) => silenceByHand(true, session, trans)
});
