import type { ITranslation } from '../../check';
import { websockets } from '../../snippets/remedies/upgrade';
import type { Need } from '../../snippets/route';
import type { IFix, ISession } from '../../wire/report';
import { frontFixes } from './front-fixes';
import type { IProxyWords } from './proxy-fixes';
import { proxyFixes } from './proxy-fixes';

/** How each kind of front lets websockets through, the kind that was seen here first. */
export function upgradeFixes(
  session: ISession,
  trans: ITranslation,
  needs: readonly Need[],
  words: IProxyWords
): IFix[] {
  const proxies = proxyFixes(session, trans, needs, words);
  const others = frontFixes(session, trans, websockets(), words).filter(
    ({ id }) => proxies.every(fix => fix.id !== id)
  );
  const all = [...proxies, ...others];
  return [
    ...all.filter(({ seenHere }) => seenHere),
    ...all.filter(({ seenHere }) => !seenHere)
  ];
}
