import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { errorText } from '../../storage/errors';
import { giveOne } from '../give-one';
import { putAside } from '../put-aside';
import { unsigned } from '../files-obstacles';

/** Notebooks are signed when they are saved, and what that is done with cannot be used. */
export const signaturesUnwritable = defineCause({
  id: 'server/files/signatures-unwritable',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['files'],
  recognise: ({ files }) => {
    const found = unsigned(files);
    return found && { ...found, isFile: isOurs(found.path) };
  },
  tell: ({ path, errno }, trans) => ({
    summary: trans.__(
      'Notebooks cannot be saved: Jupyter signs them, and %1 cannot be used: %2.',
      path,
      errorText({ errno })
    ),
    impact: trans.__(
      'Other files can be saved in the same folder, so its permissions are not the problem: the signatures are kept in Jupyter’s data folder.'
    )
  }),
  fixes: ({ path, isFile }, session, trans) =>
    forSession(
      [
        isFile
          ? putAside(
              {
                path,
                aside: `${path}.old`,
                title: trans.__('Put it aside; Jupyter makes another'),
                where: trans.__(
                  'In a terminal; then start Jupyter again. Notebooks that were trusted must be trusted again.'
                )
              },
              trans
            )
          : keepElsewhere(trans),
        giveOne({ path }, session, trans)
      ],
      session
    ),
  byHand: ({ path }) => ['id', 'jupyter --data-dir', shell`ls -ld ${path}`],
  root: ({ path }) => path
});

/** Whether it is one of the two files, and not the folder they are to be in. */
function isOurs(path: string): boolean {
  return /\/(notebook_secret|nbsignatures\.db)$/.test(path);
}

function keepElsewhere(trans: ITranslation): IFix {
  return {
    id: 'environment',
    for: trans.__('environment'),
    title: trans.__('Keep Jupyter’s data in a folder of this user'),
    where: trans.__(
      'In the script that starts Jupyter, or as a variable of its container, with a folder that is kept; then start Jupyter again.'
    ),
    language: 'shell',
    code: 'export JUPYTER_DATA_DIR="$HOME/.jupyter-data"',
    undo: trans.__('Take the line out again.'),
    confirm: trans.__('Run the checks again.')
  };
}
