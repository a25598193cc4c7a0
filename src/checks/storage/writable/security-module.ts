import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity, IStorage } from '../../../wire/evidence';
import { explainedBy, mountRoot } from '../consequences';
import type { IRefusedAnyway } from '../dac';
import { refusedAnyway } from '../dac';
import { isLocal } from '../file-systems';
import { triedAt } from '../folder';
import { findDenial, inProfile, relabel } from '../label-fixes';
import type { IConfinement } from '../labels';
import { confinement, isConfined, typeOf } from '../labels';
import { gravity, keepElsewhere } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

interface IForbidden extends IRefusedAnyway {
  /** Null where none shows itself, though nothing but such a module is left. */
  by: IConfinement | null;
}

/** SELinux, AppArmor or another sandbox refuses what owner and mode allow. */
export const securityModule = defineCause({
  id: 'storage/writable/security-module',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) =>
    forbiddenAt(storage, identity, place),
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2',
      consequence(facts, trans),
      whoForbids(facts, trans)
    ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem: owner and mode let you write, and chmod, chown or being root change nothing.'
      ),
      facts.by
        ? ''
        : trans.__(
            'The file system is this machine’s own, so nobody else is left to refuse. Landlock and AppArmor look like this, and do not always show themselves to whom they confine.'
          ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        ...(facts.by?.module === 'selinux' ? relabel(facts, trans) : []),
        facts.by?.module === 'apparmor'
          ? inProfile(triedAt(facts.folder), facts.by.name, trans)
          : null,
        findDenial(trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    'cat /proc/self/attr/current; echo; grep -E "Seccomp|NoNewPrivs" /proc/self/status',
    shell`ls -ldZ ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

/**
 * A folder that only a module of the kernel can have refused.
 *
 * #### Notes
 * Of a file system whose every decision is the kernel's own, owner and mode say yes and the kernel says no: no server, no
 * daemon and no access list is left. On the way to a folder a list cannot be ruled out, so there a module must show itself.
 */
function forbiddenAt(
  storage: IStorage,
  me: IIdentity,
  path: string
): IForbidden | null {
  const found = refusedAnyway(storage, me, path);
  const { mount, accessList, closed } = found?.folder.entry ?? {};
  if (!found || !mount || !isLocal(mount) || accessList) {
    return null;
  }
  const by = confinement(me);
  // A label that containers may write to is not what SELinux minds.
  const shown =
    by?.module === 'selinux' && typeOf(found.folder) !== null
      ? isConfined(found.folder, me)
      : by !== null;
  return closed && !shown ? null : { ...found, by: shown ? by : null };
}

function whoForbids({ by, folder }: IForbidden, trans: ITranslation): string {
  const path = triedAt(folder);
  const label = typeOf(folder);
  switch (by?.module) {
    case 'selinux':
      return label
        ? trans.__(
            'SELinux lets no container write to %1, whose label is %2.',
            path,
            label
          )
        : trans.__('SELinux lets no container write to %1.', path);
    case 'apparmor':
      return trans.__(
        'AppArmor lets nothing under the profile %1 write to %2.',
        by.name,
        path
      );
    default:
      return trans.__(
        'something around Jupyter, other than permissions, does not let it write to %1: a sandbox or a security module.',
        path
      );
  }
}
