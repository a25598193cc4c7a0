import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity, IStorage } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { modeSays } from '../dac';
import { isNfs } from '../file-systems';
import type { ITrouble } from '../folder';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { isConfined } from '../labels';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, modeOf, sentences, stillWorks } from '../words';

interface IListed extends ITrouble {
  kind: 'posix' | 'nfs4';
  me: IIdentity;
}

/** The access list of the folder does not let this user write. */
export const accessList = defineCause({
  id: 'storage/writable/access-list',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) =>
    listedAt(storage, identity, place),
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the access list of %2 does not let uid %3 write.',
      consequence(facts, trans),
      triedAt(facts.folder),
      facts.me.uid
    ),
    impact: sentences(
      facts.folder.entry.owner
        ? trans.__(
            'The mode %1 is not all there is: a folder with an access list (the + of ls -l) follows that.',
            modeOf(facts.folder.entry.owner)
          )
        : '',
      facts.kind === 'nfs4'
        ? trans.__(
            'If the list names you (nfs4_getfacl), the server takes you for somebody else: it may map all users to one.'
          )
        : '',
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession([letWrite(facts, trans), keepElsewhere(facts, trans)], session),
  byHand: ({ folder, kind }) => [
    'id',
    kind === 'nfs4'
      ? shell`nfs4_getfacl ${triedAt(folder)}`
      : shell`getfacl ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ folder }) => triedAt(folder)
});

/**
 * A folder with an access list that refuses.
 *
 * #### Notes
 * Every folder of NFS 4 has a list, so there the mode must have said yes, or not have decided. Where a security module
 * may have refused as well, neither is proved.
 */
function listedAt(
  storage: IStorage,
  me: IIdentity,
  path: string
): IListed | null {
  const trouble = failedBy(storage, path, ['EACCES']);
  const {
    accessList: kind,
    mount,
    readOnly,
    closed
  } = trouble?.folder.entry ?? {};
  if (!trouble || !kind || readOnly === true || closed) {
    return null;
  }
  const says = modeSays(trouble.folder, me);
  const listed =
    kind === 'nfs4'
      ? Boolean(mount && isNfs(mount)) && says !== false && me.uid !== 0
      : says === null && !me.overridesPermissions;
  return listed && !isConfined(trouble.folder, me)
    ? { ...trouble, kind, me }
    : null;
}

/** This user alone, in this folder alone. */
function letWrite({ folder, kind, me }: IListed, trans: ITranslation): IFix {
  const path = triedAt(folder);
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Add this user to the access list'),
    where: trans.__(
      'By the owner of the folder or an administrator, where the folder comes from.'
    ),
    language: 'shell',
    code:
      kind === 'nfs4'
        ? shell`nfs4_setfacl -a ${`A::${me.uid}:RWX`} ${path}`
        : shell`setfacl --modify u:${me.uid}:rwx ${path}`,
    opens: trans.__('Reading and writing in this folder, for uid %1.', me.uid),
    undo:
      kind === 'nfs4'
        ? shell`nfs4_setfacl -x ${`A::${me.uid}:RWX`} ${path}`
        : shell`setfacl --remove u:${me.uid} ${path}`,
    confirm: writeTurnsGreen(trans)
  };
}
