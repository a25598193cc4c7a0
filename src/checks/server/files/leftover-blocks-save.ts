import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { modeOf, ownerName } from '../../storage/words';
import { giveOne } from '../give-one';
import { putAside } from '../put-aside';
import type { IBlocked } from '../files-obstacles';
import { blocked } from '../files-obstacles';

/** One file refuses to be saved: it, or what is left of an interrupted save, belongs to another user. */
export const leftoverBlocksSave = defineCause({
  id: 'server/files/leftover-blocks-save',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['files', 'storage', 'identity'],
  recognise: ({ files, storage, identity }) => {
    const found = blocked(files, storage, identity);
    return found && { ...found, me: identity.uid };
  },
  // All other files can be saved.
  verdict: () => 'warn',
  tell: ({ file, owner, leftover, me }, trans) => ({
    summary: leftover
      ? trans.__(
          '%1 cannot be saved: Jupyter first copies it to %2, which is left from an interrupted save and belongs to %3.',
          file,
          owner.path,
          ownerName(owner)
        )
      : trans.__(
          '%1 cannot be saved: it belongs to %2 (mode %3), and Jupyter runs as uid %4.',
          file,
          ownerName(owner),
          modeOf(owner),
          me
        ),
    impact: trans.__(
      'Other files in the same folder can be saved, so neither the folder nor the volume is the problem. Such a file is made by sudo, by a kernel or a Jupyter that was started as root, or by COPY in a Dockerfile.'
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        facts.leftover
          ? putAside(
              {
                path: facts.owner.path,
                aside: `${facts.file}.before`,
                title: trans.__('Put aside what is left of the save'),
                where: trans.__(
                  'In a terminal; the folder is yours to write to. It is kept: it may hold the file as it was before.'
                )
              },
              trans
            )
          : ownCopy(facts, trans),
        giveOne(facts.owner, session, trans)
      ],
      session
    ),
  byHand: ({ owner, file }) => ['id', shell`ls -l ${file} ${owner.path}`],
  root: ({ owner }) => owner.path
});

function ownCopy({ file }: IBlocked, trans: ITranslation): IFix {
  const old = `${file}.old`;
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Work on a copy of your own'),
    where: trans.__(
      'In a terminal; the folder is yours to write to. The file of the other user is kept under a new name.'
    ),
    language: 'shell',
    code: shell`mv -n ${file} ${old} && cp ${old} ${file}`,
    undo: shell`mv ${old} ${file}`,
    confirm: trans.__('Save the file again.')
  };
}
