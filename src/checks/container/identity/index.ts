import type { Seen } from '../../../check';
import { defineCheck } from '../../../check';
import { foreign, gravityOf, homeless } from '../homes';
import { ignoredChange } from '../id-changes';
import { identityFacts } from '../identity-facts';
import { shutOut } from '../umasks';
import { isNameless } from '../users';
import { homeOfAnother } from './home-of-another';
import { homeUnset } from './home-unset';
import { idChangeIgnored } from './id-change-ignored';
import { noSuchUser } from './no-such-user';
import { umask } from './umask';

type Read = Pick<Seen, 'identity'> & Partial<Pick<Seen, 'storage'>>;

/** Whether whoever Jupyter runs as has a name, a home, and the rights that others count on. */
export const identity = defineCheck({
  id: 'container/identity',
  title: trans =>
    trans.__('Jupyter runs as a user with a name and a home folder'),
  needs: ['identity'],
  also: ['storage'],
  places: seen => {
    const found = [...troublesOf(seen).keys()];
    return found.length > 0 ? found : [''];
  },
  judge: (seen, place, trans) => {
    const verdict = troublesOf(seen).get(place);
    return {
      verdict: verdict ?? 'pass',
      summary: verdict
        ? trans.__('What Jupyter runs as does not fit what it runs in.')
        : trans.__('Jupyter runs as a user with a name and a home folder.'),
      facts: identityFacts(seen.identity, trans)
    };
  },
  byHand: () => [
    'id; umask; echo "$HOME"',
    `grep -E 'Cap(Eff|Bnd)|NoNewPrivs|Seccomp:' /proc/self/status; cat /proc/self/uid_map`
  ],
  causes: [homeUnset, homeOfAnother, idChangeIgnored, noSuchUser, umask]
});

/** What is wrong, by where it shows: at a folder, or at the user. */
function troublesOf({
  identity: me,
  storage
}: Read): Map<string, 'warn' | 'fail'> {
  const troubles = new Map<string, 'warn' | 'fail'>();
  if (storage) {
    const home = homeless(storage, me);
    const others = home ? null : foreign(storage, me);
    const shut = shutOut(storage, me);
    if (home) {
      troubles.set(home.home.path, gravityOf(home));
    }
    if (others) {
      troubles.set(others.path, gravityOf(others));
    }
    if (shut && !troubles.has(shut.path)) {
      troubles.set(shut.path, 'warn');
    }
  }
  if (isNameless(me) || ignoredChange(storage, me)) {
    troubles.set('', 'warn');
  }
  return troubles;
}
