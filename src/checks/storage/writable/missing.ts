import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { folderFor, triedAt } from '../folder';
import type { IRefused } from '../ownership';
import { refusedAt } from '../ownership';
import { isWithin } from '../paths';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, ownerName } from '../words';

/**
 * The folder does not exist, and this user may not make it.
 *
 * #### Notes
 * Where the nearest folder that exists is the user's own to have (HOME, the root folder), giving it back is the fix and
 * `not-owner` is the cause. Here it belongs to the system, rightly, so the missing folder has to be made, or another one chosen.
 */
export const missing = defineCause({
  id: 'storage/writable/missing',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = refusedAt(storage, identity, place);
    return found && !found.folder.entry.exists && !found.own ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2 does not exist and uid %3 may not make it.',
      consequence(facts, trans),
      toMake(facts),
      facts.me.uid
    ),
    impact: trans.__(
      'It is not read-only, and its permissions are right: the nearest folder that exists is %1, which belongs to %2, and should.',
      triedAt(facts.folder),
      ownerName(facts.owner)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession([keepElsewhere(facts, trans), makeIt(facts, trans)], session),
  byHand: ({ folder }) => [
    shell`ls -ld ${folder.path} ${triedAt(folder)}`,
    `echo "$HOME"; env | grep -E '^(HOME|JUPYTER_|JUPYTERLAB_|XDG_|TMPDIR)' | cut -d= -f1`
  ],
  explains: explainedBy,
  root: ({ folder }) => triedAt(folder)
});

/** HOME, where it is HOME that is missing: everything else is made below it. */
function toMake({ folder, folders }: IRefused): string {
  const home = folderFor('home', folders);
  return home && !home.entry.exists && isWithin(folder.path, home.path)
    ? home.path
    : folder.path;
}

function makeIt(facts: IRefused, trans: ITranslation): IFix {
  const { uid, gid } = facts.me;
  const path = toMake(facts);
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Make the folder for this user'),
    where: trans.__(
      'By an administrator, or as a RUN line of the image: makes this one folder and gives it to the user Jupyter runs as.'
    ),
    language: 'shell',
    code: shell`install -d -o ${uid} -g ${gid} -m 0700 ${path}`,
    opens: trans.__('This folder to uid %1, and to nobody else.', uid),
    undo: shell`rmdir ${path}`,
    confirm: writeTurnsGreen(trans)
  };
}
