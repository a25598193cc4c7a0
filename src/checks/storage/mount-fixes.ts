import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import { mountOption } from '../../snippets/docker';
import { fstab } from '../../snippets/fstab';
import { volumeMount } from '../../snippets/kubernetes';
import { shell } from '../../snippets/shell';
import type { IMount } from '../../wire/evidence';
import type { IFix } from '../../wire/report';
import { mountedAt, writeTurnsGreen } from './remedies';

/** The volume without its `ro`, for each way to start a container. */
export function inContainer(mount: IMount, trans: ITranslation): IFix[] {
  const path = mount.mountPoint;
  const common = {
    title: trans.__('Mount the volume for reading and writing'),
    opens: trans.__('Writing to this volume.'),
    undo: trans.__('Start it again as it was.'),
    confirm: writeTurnsGreen(trans)
  };
  const mounted = mountedAt(mount);
  const inPod: IFix = {
    ...common,
    id: 'kubernetes',
    for: 'Kubernetes',
    where: trans.__(
      'In the pod template: the volumeMount at this path, under the names it has there. The volume itself must not say readOnly: true either.'
    ),
    language: 'yaml',
    code: volumeMount(path),
    added: [7]
  };
  if (!mounted) {
    return [
      {
        ...common,
        id: 'docker',
        for: 'docker run',
        where: trans.__(
          'On the host: shows the container and what is mounted there. Start it again without :ro or readonly for this path.'
        ),
        language: 'shell',
        code: `docker inspect --format '{{.Name}} {{json .Mounts}}' $(${shell`docker ps --quiet --filter ${`volume=${path}`}`})`
      },
      inPod
    ];
  }
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'In the command that starts the container: this option instead of the one for the same path that says :ro or readonly. Then start the container again.'
      ),
      language: 'shell',
      code: mountOption(mounted)
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter: this volume instead of the one that says :ro or read_only. Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose({ mounts: [mounted] })
    },
    inPod
  ];
}

/** The same for a mount of the machine. */
export function inMachine(mount: IMount, trans: ITranslation): IFix {
  const { mountPoint, root, source, fsType, options } = mount;
  const common = {
    title: trans.__('Mount the volume for reading and writing'),
    opens: trans.__('Writing to this volume.'),
    undo: trans.__('Write ro again where rw is written now.'),
    confirm: writeTurnsGreen(trans)
  };
  // What a bind mount was made from cannot be told with certainty from inside.
  return root && root !== '/'
    ? {
        ...common,
        id: 'mounts',
        for: trans.__('this machine'),
        where: trans.__(
          'By an administrator: finds the line that mounts it. Write rw instead of ro there, or rename BindReadOnlyPaths= to BindPaths=; then unmount it and mount it again, or restart the unit.'
        ),
        language: 'shell',
        code: shell`grep -rnF ${mountPoint} /etc/fstab /etc/systemd/system /run/systemd/system 2>/dev/null`
      }
    : {
        ...common,
        id: 'fstab',
        for: '/etc/fstab',
        where: trans.__(
          'If /etc/fstab mounts it: this line instead of the one there. Then unmount it and mount it again.'
        ),
        language: 'text',
        code: fstab({
          source,
          target: mountPoint,
          type: fsType,
          options: options.map(option => (option === 'ro' ? 'rw' : option))
        })
      };
}
