import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import type { IMounted } from '../../snippets/docker';
import { mountOption } from '../../snippets/docker';
import { jupyter } from '../../snippets/jupyter';
import { claimedVolume } from '../../snippets/kubernetes';
import type { IFix, ISession } from '../../wire/report';
import type { ILost } from './lifetime';

/** A volume at the folder work is saved in, for each way to start a container. */
export function keepInVolume(path: string, trans: ITranslation): IFix[] {
  const mounted: IMounted = {
    type: 'volume',
    source: 'jupyter-work',
    target: path
  };
  const common = {
    title: trans.__('Mount a volume where work is saved'),
    undo: trans.__(
      'Start it again without it; what was saved stays in the volume.'
    ),
    confirm: staysThere(trans)
  };
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'Add to the command that starts the container. Before, copy out what is there now (docker cp): what this container holds does not come along.'
      ),
      language: 'shell',
      code: mountOption(mounted)
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Before docker compose up --detach, copy out what is there now (docker compose cp).'
      ),
      language: 'yaml',
      code: compose({ mounts: [mounted] })
    },
    {
      ...common,
      id: 'kubernetes',
      for: 'Kubernetes',
      where: trans.__(
        'In the pod template, for the container that runs Jupyter (here called jupyter), with a PersistentVolumeClaim called jupyter-work. Before, copy out what is there now (kubectl cp).'
      ),
      language: 'yaml',
      code: claimedVolume('jupyter-work', path)
    }
  ];
}

/** Saving where the platform keeps files. */
export function keepOnPlatform(
  { kept: [path], platform, folder }: ILost,
  { configDir }: ISession,
  trans: ITranslation
): IFix[] {
  return platform && path
    ? [
        {
          id: 'jupyter',
          for: 'jupyter_server_config.py',
          title: trans.__('Save where %1 keeps files', platform),
          where: trans.__(
            'In %1, of the image or of what starts it; then start Jupyter again. Before, copy to %2 what is in %3.',
            configDir
              ? `${configDir}/jupyter_server_config.py`
              : 'jupyter_server_config.py',
            path,
            folder.path
          ),
          language: 'python',
          code: jupyter`c.ServerApp.root_dir = ${path}`,
          undo: trans.__('Take the line out again.'),
          confirm: staysThere(trans)
        }
      ]
    : [];
}

function staysThere(trans: ITranslation): string {
  return trans.__(
    'Run the checks again. A file that is saved now is there after the next start.'
  );
}
