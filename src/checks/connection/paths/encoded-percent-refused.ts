import { defineCause } from '../../../check';
import { encodedPath } from '../../../snippets/remedies/encoded-path';
import { pathsTried } from '../escapes';
import { frontFixes, routeOf } from '../front-fixes';
import { pathsByHand } from '../path-words';

/** Something in front of Jupyter refuses paths with an escaped percent sign in them. */
export const encodedPercentRefused = defineCause({
  id: 'connection/paths/encoded-percent-refused',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals'],
  also: ['loopback'],
  recognise: evidence =>
    pathsTried(evidence).find(
      ({ escape, fate }) => escape === 'encoded-percent' && fate === 'refused'
    ) ?? null,
  // Only those who have such a file meet it.
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'Files with a percent sign in their name cannot be opened or saved: the proxy in front of Jupyter refuses paths with %1 in them.',
      '%25'
    ),
    impact: trans.__('All other names work.')
  }),
  fixes: (_, session, trans) =>
    frontFixes(session, trans, encodedPath(routeOf(session), ['percent']), {
      title: trans.__('Pass %1 on as it came', '%25'),
      opens: trans.__(
        'Paths with an escaped percent sign reach Jupyter, still escaped.'
      )
    }),
  byHand: (_, session, trans) =>
    pathsByHand(['encoded-percent'], session, trans)
});
