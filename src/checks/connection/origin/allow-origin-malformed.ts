import { defineCause } from '../../../check';
import { hostOf, nameOf } from '../hosts';
import { originFix } from '../jupyter-fixes';
import { keepHostFixes, originImpact, refusalByHand } from '../origin-words';
import type { IRefusedOrigin } from '../origins';
import { isExact, originConsequences, refusedOrigin } from '../origins';

/** `allow_origin` was meant for this page and cannot match it, since Jupyter compares it letter by letter. */
export const allowOriginMalformed = defineCause({
  id: 'connection/origin/allow-origin-malformed',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'requests', 'arrivals', 'websocket', 'server'],
  also: ['contents'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    const value = evidence.server.allowOrigin;
    const meant = value.split(/[\s,;]+/).filter(part => part !== '');
    return refused && meant.some(part => isMeantFor(part, refused))
      ? {
          refused,
          value,
          others: meant.filter(
            part => isExact(part) && !isMeantFor(part, refused)
          )
        }
      : null;
  },
  tell: ({ refused, value }, trans) => ({
    summary: refused.savingEscapes
      ? trans.__(
          'Terminals and kernels cannot connect: allow_origin is set to %1, which never equals %2.',
          value,
          refused.origin
        )
      : trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect: allow_origin is set to %1, which never equals %2.',
          value,
          refused.origin
        ),
    impact: originImpact(refused, trans)
  }),
  show: ({ refused, value }, trans) => [
    {
      label: trans.__('Setting allow_origin'),
      expected: refused.origin,
      observed: value || trans.__('not set'),
      vantage: 'system',
      differs: true
    }
  ],
  fixes: ({ refused, others }, session, trans) => {
    const exact = originFix(refused.origin, others, session, trans);
    return refused.host === refused.asked
      ? [exact]
      : [
          exact,
          ...keepHostFixes(refused, session, trans).filter(
            ({ id }) => id !== exact.id
          )
        ];
  },
  byHand: ({ refused }, session, trans) =>
    refusalByHand(refused, session, trans),
  explains: ({ refused }) => originConsequences(refused)
});

/** Whether somebody who wrote this had the origin in mind that is refused. */
function isMeantFor(part: string, { origin }: IRefusedOrigin): boolean {
  const bare = part.toLowerCase().replace(/^["']|["']$/g, '');
  const name = nameOf((hostOf(bare) ?? bare).replace(/[/?#].*$/, ''));
  const refused = nameOf(hostOf(origin) ?? '');
  return name.startsWith('*.')
    ? refused.endsWith(name.slice(1))
    : name !== '' && name === refused;
}
