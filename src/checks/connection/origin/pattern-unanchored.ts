import { defineCause } from '../../../check';
import { allowBeside } from '../../../snippets/origin-pattern';
import { inConfig } from '../jupyter-fixes';
import { keepHostFixes, originImpact, refusalByHand } from '../origin-words';
import { originConsequences, refusedOrigin } from '../origins';
import { matchesBeginningOnly } from '../patterns';

/** `allow_origin_pat` was written for servers that compared only the beginning; since 2.18 it must match the whole. */
export const patternUnanchored = defineCause({
  id: 'connection/origin/pattern-unanchored',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'requests', 'arrivals', 'websocket', 'server'],
  also: ['contents'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    const { allowOrigin, allowOriginPat } = evidence.server;
    return refused &&
      // The pattern is read only where there is no allow_origin.
      allowOrigin === '' &&
      allowOriginPat !== '' &&
      matchesBeginningOnly(allowOriginPat, refused.origin.toLowerCase())
      ? { refused, pattern: allowOriginPat }
      : null;
  },
  tell: ({ refused, pattern }, trans) => ({
    summary: refused.savingEscapes
      ? trans.__(
          'Terminals and kernels cannot connect: allow_origin_pat is %1, which matches only the beginning of %2.',
          pattern,
          refused.origin
        )
      : trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect: allow_origin_pat is %1, which matches only the beginning of %2.',
          pattern,
          refused.origin
        ),
    impact: [
      originImpact(refused, trans),
      trans.__('Jupyter Server 2.17 and older took the beginning for enough.')
    ].join(' ')
  }),
  show: ({ refused, pattern }, trans) => [
    {
      label: trans.__('Setting allow_origin_pat'),
      expected: refused.origin,
      observed: pattern,
      vantage: 'system',
      differs: true
    }
  ],
  fixes: ({ refused, pattern }, session, trans) => {
    const whole = {
      ...inConfig(allowBeside(pattern, refused.origin), session, trans),
      id: 'jupyter-pattern',
      title: trans.__('Let the pattern match the whole origin'),
      opens: trans.__(
        'Pages of %1, and of those the pattern matches already, may use this Jupyter with your login.',
        refused.origin
      )
    };
    return refused.host === refused.asked
      ? [whole]
      : [
          whole,
          ...keepHostFixes(refused, session, trans).filter(
            ({ id }) => id !== 'jupyter-origin'
          )
        ];
  },
  byHand: ({ refused }, session, trans) =>
    refusalByHand(refused, session, trans),
  explains: ({ refused }) => originConsequences(refused)
});
