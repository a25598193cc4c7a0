import type { ITranslation } from '../../check';
import { jupyter } from '../../snippets/jupyter';
import type { IFix, ISession } from '../../wire/report';
import { mountRoot } from './consequences';
import { isLocal } from './file-systems';
import type { IFolder } from './folder';
import { folderFor, isFine } from './folder';
import type { IMissed } from './operated';

/** The databases alone, to a disk that can have them; what else is in the folder stays. */
export function databaseElsewhere(
  facts: IMissed,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const base = goodFor(facts);
  const at = (name: string): string => (base ? `${base}/${name}` : ':memory:');
  const common = {
    title: trans.__('Keep only the databases on a disk of this machine'),
    undo: trans.__('Take the lines out again.'),
    confirm: trans.__('Run the checks again, then open a notebook.')
  };
  const log = facts.step.step === 'database-wal';
  return [
    {
      ...common,
      id: 'jupyter',
      for: 'jupyter_server_config.py',
      where: trans.__(
        'In %1; then start Jupyter again. Which notebooks are trusted is forgotten once.',
        session.configDir
          ? `${session.configDir}/jupyter_server_config.py`
          : 'jupyter_server_config.py'
      ),
      language: 'python',
      code: [
        jupyter`c.NotebookNotary.db_file = ${at('nbsignatures.db')}`,
        ...(log || facts.folder.roles.includes('root')
          ? [
              jupyter`c.SQLiteYStore.db_path = ${at('jupyter_ystore.db')}`,
              jupyter`c.BaseFileIdManager.db_path = ${at('file_id_manager.db')}`
            ]
          : [])
      ].join('\n')
    },
    ...(keepsHistory(facts) ? [historyElsewhere(at, trans)] : [])
  ];
}

/** Whether IPython keeps what was typed on the same file system. */
function keepsHistory({ folder, folders }: IMissed): boolean {
  return folders.some(
    other =>
      (other.names.includes('IPYTHONDIR') || other.roles.includes('home')) &&
      mountRoot(other) === mountRoot(folder)
  );
}

function historyElsewhere(
  at: (name: string) => string,
  trans: ITranslation
): IFix {
  return {
    id: 'ipython',
    for: 'ipython_config.py',
    title: trans.__('Keep the history of kernels there too'),
    where: trans.__(
      'In ~/.ipython/profile_default/ipython_config.py; kernels that start then follow it.'
    ),
    language: 'python',
    code: jupyter`c.HistoryManager.hist_file = ${at('history.sqlite')}`,
    undo: trans.__('Take the lines out again.'),
    confirm: trans.__('Run the checks again, then open a notebook.')
  };
}

/** A folder of the user's own where SQLite can save; null where none was seen. */
function goodFor({ folders }: IMissed): string | null {
  const found = (['home', 'root', 'temp'] as const)
    .map(role => folderFor(role, folders))
    .find(
      (folder): folder is IFolder =>
        folder !== undefined &&
        isFine(folder) &&
        folder.entry.exists &&
        Boolean(folder.entry.mount && isLocal(folder.entry.mount)) &&
        folder.operations.every(({ step, ok }) => ok || !/lock|data/.test(step))
    );
  // Others may write into a folder for temporary files, and guess a name.
  return found && !found.roles.includes('temp') ? found.path : null;
}
