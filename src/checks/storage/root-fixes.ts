import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import type { IMounted } from '../../snippets/docker';
import {
  mountOption,
  options,
  tmpfs,
  tmpfsOption
} from '../../snippets/docker';
import { emptyDirs } from '../../snippets/kubernetes';
import { readWritePaths } from '../../snippets/systemd';
import type { IFix, ISession } from '../../wire/report';
import type { IFolder, ITrouble } from './folder';
import { isFine } from './folder';
import { isWithin } from './paths';
import { writeTurnsGreen } from './remedies';

/** The folders on the read-only root that something asks for, without those that lie below another of them. */
export function topmost({ folders }: ITrouble): IFolder[] {
  const lost = folders.filter(
    folder =>
      !isFine(folder) &&
      folder.failed?.errno === 'EROFS' &&
      folder.entry.mount?.mountPoint === '/'
  );
  return lost.filter(
    folder =>
      !lost.some(other => other !== folder && isWithin(folder.path, other.path))
  );
}

/** Something writable over the read-only root, for each way to start a container. */
export function inContainer(
  needed: readonly IFolder[],
  session: ISession,
  trans: ITranslation
): IFix[] {
  const common = {
    title: trans.__(
      'Mount something writable at the folders Jupyter writes to'
    ),
    opens: trans.__('Writing to these folders; the rest stays read-only.'),
    undo: trans.__('Start it again without them.'),
    confirm: writeTurnsGreen(trans)
  };
  const passing = needed.filter(isPassing);
  const kept: IMounted[] = needed
    .filter(folder => !isPassing(folder))
    .map(({ path, roles }) => ({
      type: 'volume',
      source: `jupyter-${roles[0] ?? 'folder'}`,
      target: path
    }));
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'Add to the command that starts the container. A volume keeps what is written; what is in a tmpfs is gone when the container stops.'
      ),
      language: 'shell',
      code: options([
        ...kept.map(mountOption),
        ...passing.map(folder =>
          tmpfsOption(folder.path, ownership(folder, session))
        )
      ])
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose({
        mounts: kept,
        tmpfs: passing.map(folder =>
          tmpfs(folder.path, ownership(folder, session))
        )
      })
    },
    {
      ...common,
      id: 'kubernetes',
      for: 'Kubernetes',
      where: trans.__(
        'In the pod template, for the container that runs Jupyter (here called jupyter). An emptyDir hides what the image has there and is gone with the pod; a persistentVolumeClaim in its place keeps what is written.'
      ),
      language: 'yaml',
      code: emptyDirs(
        needed.map(({ path }) => path),
        session.gid
      )
    },
    {
      ...common,
      id: 'apptainer',
      for: 'Apptainer',
      where: trans.__(
        'Add to apptainer exec or apptainer run. What is written outside of bound folders is gone when it ends.'
      ),
      language: 'shell',
      code: '--writable-tmpfs',
      opens: trans.__('Writing to a copy of the image’s files in memory.')
    }
  ];
}

/** Whether what is written here may be gone at the next start, or there is nothing in the image to start from. */
function isPassing({ roles, entry }: IFolder): boolean {
  return (
    !entry.exists || roles.every(role => role === 'temp' || role === 'runtime')
  );
}

/** A tmpfs is for everybody unless told otherwise, which is right for temporary files alone. */
function ownership(
  { roles }: IFolder,
  { uid, gid }: ISession
): Record<string, string | number> {
  return roles.includes('temp') || uid === null || gid === null
    ? {}
    : { uid, gid, mode: '0700' };
}

/** The same for a service of systemd. */
export function inUnit(needed: readonly IFolder[], trans: ITranslation): IFix {
  return {
    id: 'systemd',
    for: 'systemd',
    title: trans.__('Let the service write to these folders'),
    where: trans.__(
      'If systemd starts Jupyter with ProtectSystem= or ProtectHome=: in a drop-in of its unit (systemctl edit). Then restart the service.'
    ),
    language: 'text',
    code: readWritePaths(needed.map(({ path }) => path)),
    opens: trans.__('Writing to these folders; the rest stays read-only.'),
    undo: trans.__('Remove the drop-in (systemctl revert).'),
    confirm: writeTurnsGreen(trans)
  };
}
