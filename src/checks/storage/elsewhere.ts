import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import type { IMounted } from '../../snippets/docker';
import { mountOption } from '../../snippets/docker';
import { jupyter } from '../../snippets/jupyter';
import type { IFix, ISession } from '../../wire/report';
import { mountRoot } from './consequences';
import type { IFolder, ITrouble } from './folder';
import { folderFor, isFine } from './folder';
import { storeOf } from './object-stores';
import { failingOf } from './operated';
import { isSystems } from './paths';
import { writeTurnsGreen } from './remedies';

/** Options for the program that mounts an object store; null where it has none for this. */
export function tellStore(
  { folder }: ITrouble,
  want: 'change' | 'whole',
  trans: ITranslation
): IFix | null {
  const store = storeOf(folder.entry.mount);
  const code = store?.[want];
  return store && code
    ? {
        id: 'store',
        for: store.name,
        title: trans.__('Let the store be written to like a disk'),
        where: trans.__(
          'By whoever mounted it: add to the command that mounts it, then mount it again.'
        ),
        language: 'shell',
        code,
        opens: trans.__(
          'Deleting and replacing what is in the store, as its credentials allow it.'
        ),
        undo: trans.__('Mount it without these options.'),
        confirm: writeTurnsGreen(trans)
      }
    : null;
}

/** Where a volume is mounted that is to be worked on. */
const WORK: IMounted = {
  type: 'volume',
  source: 'jupyter-work',
  target: '/work'
};

/** Keep work where files can be all that they are, and copy to the other what is done. */
export function workElsewhere(
  { folder, folders }: ITrouble,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const common = {
    title: trans.__('Work on a disk, and copy there what is done'),
    undo: trans.__('Take it out again.'),
    confirm: writeTurnsGreen(trans)
  };
  const home = folderFor('home', folders);
  const good =
    home && isGood(home) && mountRoot(home) !== mountRoot(folder) ? home : null;
  const where = trans.__(
    'A volume on a disk of the host. Start Jupyter with --ServerApp.root_dir=%1 then.',
    WORK.target
  );
  return [
    ...(good
      ? [
          {
            ...common,
            id: 'jupyter',
            for: 'jupyter_server_config.py',
            where: trans.__(
              'In %1; then start Jupyter again. What is in the old folder stays there.',
              session.configDir
                ? `${session.configDir}/jupyter_server_config.py`
                : 'jupyter_server_config.py'
            ),
            language: 'python',
            code: jupyter`c.ServerApp.root_dir = ${good.path}`
          }
        ]
      : []),
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where,
      language: 'shell',
      code: mountOption(WORK)
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where,
      language: 'yaml',
      code: compose({ mounts: [WORK] })
    }
  ];
}

function isGood(folder: IFolder): boolean {
  return (
    isFine(folder) &&
    !folder.failed &&
    folder.entry.exists &&
    !isSystems(folder.path) &&
    failingOf(folder).length === 0
  );
}
