import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import type { IMounted } from '../../../snippets/docker';
import { mountOption } from '../../../snippets/docker';
import { volumeMount } from '../../../snippets/kubernetes';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { isCrowded } from '../paths';
import { mountedAt } from '../remedies';
import type { ISingleFile } from '../single-files';
import { singleFilesOf } from '../single-files';

/** One file is mounted by itself: it can be written to, and not be renamed, replaced or deleted. */
export const mountPointBusy = defineCause({
  id: 'storage/operations/mount-point-busy',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) =>
    singleFilesOf(storage).find(({ path }) => path === place) ?? null,
  // Jupyter saves it in place; it is renaming, deleting, and programs that replace what they save that fail.
  verdict: () => 'warn',
  tell: ({ path }, trans) => ({
    summary: trans.__(
      '%1 can be saved, and not be renamed or deleted: it is mounted as a single file.',
      path
    ),
    impact: trans.__(
      'Permissions are not the problem: a mount point is busy (EBUSY) for whoever asks. Programs that replace a file when they save it, such as git and sed -i, fail as well.'
    )
  }),
  fixes: (file, session, trans) =>
    forSession(mountFolder(file, trans), session),
  byHand: ({ path }) => [shell`grep -F ${path} /proc/self/mountinfo`]
});

/** The folder around the file, where it comes from; all that is in it is then seen. */
function mountFolder(
  { folder, mount }: ISingleFile,
  trans: ITranslation
): IFix[] {
  const target = `${folder.replace(/\/$/, '')}/mounted`;
  const common = {
    title: trans.__('Mount the folder it is in, not the file'),
    opens: trans.__('All that is in this folder.'),
    undo: trans.__('Mount the single file again.'),
    confirm: trans.__('Rename the file and back.')
  };
  const single = mountedAt(mount);
  const mounted: IMounted | null = single && {
    ...single,
    source: single.source.replace(/\/[^/]*$/, '') || '/',
    target
  };
  return [
    ...(mounted && mounted.type === 'bind' && !isCrowded(mounted.source)
      ? [
          {
            ...common,
            id: 'docker',
            for: 'docker run',
            where: trans.__(
              'In the command that starts the container: this option instead of the one for the file.'
            ),
            language: 'shell',
            code: mountOption(mounted)
          },
          {
            ...common,
            id: 'compose',
            for: 'Compose',
            where: trans.__(
              'In compose.yaml, for the service that runs Jupyter: this volume instead of the one for the file. Then docker compose up --detach.'
            ),
            language: 'yaml',
            code: compose({ mounts: [mounted] })
          }
        ]
      : []),
    {
      ...common,
      id: 'kubernetes',
      for: 'Kubernetes',
      where: trans.__(
        'In the pod template: the volumeMount of the file, under the name it has there, without its subPath.'
      ),
      language: 'yaml',
      code: volumeMount(target)
    }
  ];
}
