import { defineCause } from '../../../check';
import { hostOnce } from '../../../snippets/remedies/host-once';
import { WAY_CONSEQUENCES } from '../consequences';
import { hostTwice } from '../front-answers';
import { frontFixes, routeOf } from '../front-fixes';
import { headersByHand } from '../way-by-hand';

/** Two lines of a proxy each send a Host, which Jupyter refuses without a word. */
export const hostSentTwice = defineCause({
  id: 'connection/headers/host-sent-twice',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['shim', 'arrivals'],
  also: ['requests', 'contents'],
  recognise: evidence => {
    const sign = hostTwice(evidence);
    return sign === null ? null : { sign };
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Requests are answered with an empty 400: the proxy in front of Jupyter sends two Host headers, and Jupyter takes only one.'
    ),
    impact: trans.__(
      'Older versions of Jupyter took them, so it may have begun with an upgrade. Your login is not the problem.'
    )
  }),
  show: ({ sign }, trans) => [
    {
      label: trans.__('Jupyter’s log'),
      expected: trans.__('one Host'),
      observed: sign,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, hostOnce(routeOf(session)), {
      title: trans.__('Send one Host')
    }),
  byHand: (_, session, trans) => headersByHand(session, trans),
  explains: () => WAY_CONSEQUENCES
});
