import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IPackages } from '../../../wire/evidence';
import type { IFact } from '../../../wire/report';
import { closedIn, repositoryOf, shadowsOf } from '../installs';
import { modeOf, ownerName } from '../words';
import { prefixReadOnly } from './prefix-read-only';
import { repositoryOwner } from './repository-owner';
import { userSiteShadows } from './user-site-shadows';

/** Whether packages go where they are meant to, and are taken from there. */
export const packages = defineCheck({
  id: 'storage/packages',
  title: trans => trans.__('Packages and repositories are the user’s own'),
  needs: ['storage'],
  also: ['packages', 'identity'],
  // Each of the three is a finding of its own.
  places: seen => {
    const found = seen.packages;
    if (!found) {
      return [];
    }
    const repository = repositoryOf(found);
    const places = [
      ...(shadowsOf(found).length > 0 ? [found.userSite.path ?? ''] : []),
      ...(closedIn(seen) ? [found.library] : []),
      ...(repository ? [repository.path] : [])
    ];
    return places.length > 0 ? places : [''];
  },
  judge: (seen, place, trans) => {
    const found = seen.packages;
    const facts = found ? factsOf(found, trans) : [];
    return place === ''
      ? {
          verdict: 'pass',
          summary: found?.writable
            ? trans.__('Packages can be installed into %1.', found.prefix)
            : trans.__(
                'The environment is not the user’s to change, as in most systems.'
              ),
          facts
        }
      : {
          verdict: 'warn',
          summary: trans.__('%1 is not as it should be.', place),
          facts
        };
  },
  byHand: (_, place, { executable }) => [
    shell`${executable ?? 'python3'} -m pip --version`,
    shell`ls -ld ${place || '.'}`
  ],
  causes: [userSiteShadows, prefixReadOnly, repositoryOwner]
});

function factsOf(
  { library, writable, owner, userSite }: IPackages,
  trans: ITranslation
): IFact[] {
  const lines: [string, string | null | undefined][] = [
    [
      trans.__('Packages of Jupyter’s Python'),
      writable
        ? trans.__('%1: can be written to', library)
        : trans.__('%1: cannot be written to', library)
    ],
    [
      trans.__('Owner and mode'),
      owner && `${ownerName(owner)}, gid ${owner.gid}, ${modeOf(owner)}`
    ],
    [
      trans.__('Packages of this user'),
      userSite.enabled ? userSite.path : trans.__('not used by this Python')
    ],
    [trans.__('In both, in another version'), userSite.shadows.join(', ')]
  ];
  return lines.flatMap(([label, observed]) =>
    observed ? [{ label, observed, vantage: 'system' as const }] : []
  );
}
