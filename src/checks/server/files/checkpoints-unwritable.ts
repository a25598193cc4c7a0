import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IOwner } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { modeOf, ownerName } from '../../storage/words';
import { giveOne } from '../give-one';
import { putAside } from '../put-aside';
import { lookedAt } from '../files-tried';

interface IClosed {
  owner: IOwner;
  /** Whether it is beside the files, and not the one for folders that may not be written. */
  beside: boolean;
}

/** The folder in which Jupyter keeps the last saved state of each file may not be written. */
export const checkpointsUnwritable = defineCause({
  id: 'server/files/checkpoints-unwritable',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['files'],
  also: ['contents'],
  recognise: ({ files, contents }): IClosed | null => {
    const owner = files.checkpoints;
    const beside = `${lookedAt(files, contents).replace(/\/$/, '')}/`;
    return owner ? { owner, beside: owner.path.startsWith(beside) } : null;
  },
  tell: ({ owner, beside }, trans, { uid }) => ({
    summary: trans.__(
      'Saving ends in an error: Jupyter keeps a checkpoint of each file in %1, which belongs to %2 (mode %3).',
      owner.path,
      ownerName(owner),
      modeOf(owner)
    ),
    impact: beside
      ? trans.__(
          'The file itself is written all the same; only this one folder is in the way. It was made by another user, such as a Jupyter that was once started as root. Jupyter runs as uid %1.',
          uid ?? '?'
        )
      : trans.__(
          'The file itself is written all the same. Where a folder may not be written, all users of this computer share this one for their checkpoints, and it belongs to who came first.'
        )
  }),
  fixes: ({ owner, beside }, session, trans) =>
    forSession(
      beside
        ? [
            putAside(
              {
                path: owner.path,
                aside: `${owner.path}.old`,
                title: trans.__('Put it aside; Jupyter makes another'),
                where: trans.__(
                  'In a terminal. The checkpoints in it are kept under the new name, where Jupyter does not look for them.'
                )
              },
              trans
            ),
            giveOne(owner, session, trans)
          ]
        : [ownTemporary(trans)],
      session
    ),
  byHand: ({ owner }) => ['id', shell`ls -ld ${owner.path}`],
  root: ({ owner }) => owner.path
});

function ownTemporary(trans: ITranslation): IFix {
  return {
    id: 'environment',
    for: trans.__('environment'),
    title: trans.__('Give each user temporary files of their own'),
    where: trans.__(
      'In the script that starts Jupyter, or as a variable of its container; then start Jupyter again.'
    ),
    language: 'shell',
    code: ['mkdir -p -m 0700 "$HOME/.tmp"', 'export TMPDIR="$HOME/.tmp"'].join(
      '\n'
    ),
    undo: trans.__('Take the lines out again.'),
    confirm: trans.__('Run the checks again.')
  };
}
