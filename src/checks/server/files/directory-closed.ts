import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFix } from '../../../wire/report';
import { triedAt } from '../../storage/folder';
import { giveIt, openToOwner } from '../../storage/owner-fixes';
import type { IRefused } from '../../storage/ownership';
import { isMine, refusedAt } from '../../storage/ownership';
import { isSystems } from '../../storage/paths';
import { modeOf, ownerName } from '../../storage/words';
import { lookedAt, refusals } from '../files-tried';

/** The files may be written, and the folder they are in may not. */
export const directoryClosed = defineCause({
  id: 'server/files/directory-closed',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['files', 'contents', 'storage', 'identity'],
  recognise: ({ files, contents, storage, identity }) => {
    const [file] = files.writable ?? [];
    const found = refusedAt(storage, identity, lookedAt(files, contents));
    const refused = refusals(contents).some(({ step }) => step === 'create');
    return file && found && refused ? { ...found, file } : null;
  },
  tell: ({ folder, owner, me, file }, trans) => ({
    summary: trans.__(
      'In %1 files can only be changed, not made, renamed or deleted: the folder belongs to %2 (mode %3), and Jupyter runs as uid %4.',
      folder.path,
      ownerName(owner),
      modeOf(owner),
      me.uid
    ),
    impact: trans.__(
      '%1, for example, may be written to, and that is not enough: to add and remove names is for who may write to the folder. It is not read-only.',
      file
    )
  }),
  fixes: (facts, session, trans) =>
    isSystems(facts.folder.path)
      ? []
      : isMine(facts)
        ? [openToOwner(facts, trans)]
        : [...openToGroup(facts, trans), giveIt(facts, session, trans)],
  byHand: ({ folder, file }) => [
    'id',
    shell`ls -ld ${folder.path} ${`${folder.path}/${file}`}`
  ],
  explains: facts => (isAlone(facts) ? ['storage/writable/not-owner'] : []),
  root: ({ folder }) => folder.path
});

/** Whether no other folder refuses, which that one would not explain. */
function isAlone({ folder, folders }: IRefused): boolean {
  return folders.every(
    other => other.path === folder.path || other.verdict !== 'fail'
  );
}

/** Where this user is in the folder's group, the least that helps. */
function openToGroup(
  { owner, me, folder }: IRefused,
  trans: ITranslation
): IFix[] {
  return me.gid === owner.gid || me.groups.includes(owner.gid)
    ? [
        {
          id: 'group',
          for: trans.__('shell'),
          title: trans.__('Let the folder’s group write'),
          where: trans.__(
            'By its owner or an administrator: uid %1 is in the group %2.',
            me.uid,
            owner.group ?? owner.gid
          ),
          language: 'shell',
          code: shell`chmod g+wx ${triedAt(folder)}`,
          opens: trans.__('Adding and removing files, for this group.'),
          undo: shell`chmod ${modeOf(owner)} ${triedAt(folder)}`,
          confirm: trans.__('Run the checks again.')
        }
      ]
    : [];
}
