import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { jupyter } from '../../../snippets/jupyter';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { folderFor } from '../../storage/folder';
import { foldersOf } from '../../storage/folders';
import { isSystems } from '../../storage/paths';
import { inConfiguration } from '../shells';

/** Errors by which a folder of the system says that it is not for work. */
const REFUSED: readonly (string | null | undefined)[] = ['EACCES', 'EROFS'];

/** Jupyter serves a folder of the system, and the volume for work is mounted elsewhere. */
export const rootElsewhere = defineCause({
  id: 'server/files/root-elsewhere',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['files', 'storage'],
  recognise: ({ files, storage }) => {
    const folders = foldersOf(storage);
    const root = folderFor('root', folders);
    const [volume] = files.elsewhere ?? [];
    return volume &&
      root?.failed &&
      isSystems(root.path) &&
      REFUSED.includes(root.failed.errno)
      ? {
          root: root.path,
          volume,
          alone: folders.every(
            other => other === root || other.verdict !== 'fail'
          )
        }
      : null;
  },
  tell: ({ root, volume }, trans) => ({
    summary: trans.__(
      'Nothing can be saved: Jupyter serves %1, a folder of the system, and the volume that can be written to is mounted at %2.',
      root,
      volume
    ),
    impact: trans.__(
      'That %1 refuses is right, and not to be changed. Jupyter has to be started where the work is.',
      root
    )
  }),
  fixes: ({ volume }, session, trans) =>
    forSession(
      [
        inFile(volume, session, trans),
        onLine(volume, trans),
        hub(volume, trans)
      ],
      session
    ),
  byHand: ({ root, volume }) => [
    shell`ls -ld ${root} ${volume}`,
    shell`findmnt --target ${volume}`
  ],
  explains: ({ alone }) =>
    alone
      ? [
          ...['storage/writable/not-owner', 'storage/writable/read-only-root'],
          ...['storage/writable/platform-user', 'storage/writable!']
        ]
      : [],
  root: ({ root }) => root
});

function inFile(volume: string, session: ISession, trans: ITranslation): IFix {
  return {
    id: 'jupyter',
    for: 'jupyter_server_config.py',
    title: trans.__('Have Jupyter serve the volume'),
    where: inConfiguration(session, trans),
    language: 'python',
    code: jupyter`c.ServerApp.root_dir = ${volume}`,
    undo: trans.__('Take the line out again.'),
    confirm: trans.__('Run the checks again.')
  };
}

function onLine(volume: string, trans: ITranslation): IFix {
  return {
    id: 'start',
    for: trans.__('shell'),
    title: trans.__('Or name it where Jupyter is started'),
    where: trans.__(
      'In the command that starts Jupyter, such as that of the container; it wins over the configuration.'
    ),
    language: 'shell',
    code: shell`jupyter lab --ServerApp.root_dir=${volume}`,
    undo: trans.__('Start it without the option again.'),
    confirm: trans.__('Run the checks again.')
  };
}

function hub(volume: string, trans: ITranslation): IFix {
  return {
    id: 'hub',
    for: 'jupyterhub_config.py',
    title: trans.__('Or where a JupyterHub starts it'),
    where: trans.__('In jupyterhub_config.py; then start the server again.'),
    language: 'python',
    code: jupyter`c.Spawner.notebook_dir = ${volume}`,
    undo: trans.__('Take the line out again.'),
    confirm: trans.__('Run the checks again.')
  };
}
