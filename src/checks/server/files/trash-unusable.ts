import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IContents, IFiles, ITrash } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { errorText } from '../../storage/errors';
import { deleteAtOnce } from '../../storage/trash-fixes';
import { sentences } from '../../storage/words';
import { refusals } from '../files-tried';

interface IUnusable {
  where: string;
  trash: ITrash;
  said: string;
}

/** Deleting fails because the trash cannot be used. */
export const trashUnusable = defineCause({
  id: 'server/files/trash-unusable',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['files', 'contents'],
  recognise: ({ files, contents }) => unusable(files, contents),
  tell: ({ where, trash: { errno, sameDevice } }, trans) => ({
    summary: trans.__(
      'Nothing can be deleted: Jupyter moves what is deleted to %1, where this user cannot put anything.',
      where
    ),
    impact: sentences(
      errno ? trans.__('There it says %1.', errorText({ errno })) : '',
      sameDevice
        ? trans.__(
            'Files are only moved within one file system, so its trash is at its top, however the folder itself may be written to.'
          )
        : '',
      trans.__('The files can be deleted in a terminal.')
    )
  }),
  show: ({ said }, trans) => [
    {
      label: trans.__('What Jupyter said'),
      observed: said,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ where }, session, trans) =>
    forSession(
      [makeTrash(where, session, trans), deleteAtOnce(session, trans)],
      session
    ),
  byHand: ({ where }) => [
    'id',
    shell`namei -l ${where}`,
    shell`findmnt --target ${where}`
  ]
});

function unusable(files: IFiles, contents: IContents): IUnusable | null {
  const trash = files.folderTrash ?? files.trash;
  const refused = refusals(contents).find(
    ({ step, text }) => step === 'delete' && /send2trash/i.test(text)
  );
  return refused && trash.used && trash.where && trash.usable === false
    ? { where: trash.where, trash, said: refused.text }
    : null;
}

function makeTrash(
  where: string,
  { uid, gid }: ISession,
  trans: ITranslation
): IFix | null {
  return uid === null || gid === null
    ? null
    : {
        id: 'trash',
        for: trans.__('shell'),
        title: trans.__('Make a trash for this user'),
        where: trans.__(
          'By an administrator, where the volume comes from: this one folder, for this user alone.'
        ),
        language: 'shell',
        code: shell`install -d -o ${uid} -g ${gid} -m 0700 ${where}`,
        opens: trans.__('This folder to uid %1, and to nobody else.', uid),
        undo: shell`rmdir ${where}`,
        confirm: trans.__('Run the checks again.')
      };
}
