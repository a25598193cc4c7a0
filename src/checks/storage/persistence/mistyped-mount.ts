import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import { mountOption } from '../../../snippets/docker';
import { volumeMount } from '../../../snippets/kubernetes';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import type { IMistyped } from '../mistyped';
import { mistypedIn } from '../mistyped';
import { mountedAt } from '../remedies';

/** A volume is mounted beside the folder that it was meant for, by a name that is almost the same. */
export const mistypedMount = defineCause({
  id: 'storage/persistence/mistyped-mount',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  also: ['page', 'server'],
  recognise: seen => mistypedIn(seen),
  verdict: () => 'warn',
  tell: ({ mount, meant }, trans) => ({
    summary: trans.__(
      'What is saved in %1 does not reach the volume: that is mounted at %2.',
      meant,
      mount.mountPoint
    ),
    impact: trans.__(
      'Saving works, but %1 is part of the container and goes with it. Files that are in the volume are found at %2.',
      meant,
      mount.mountPoint
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(mountRight(facts, trans), session),
  byHand: () => ['findmnt --output TARGET,SOURCE,FSTYPE'],
  root: ({ mount }) => mount.mountPoint
});

function mountRight({ mount, meant }: IMistyped, trans: ITranslation): IFix[] {
  const common = {
    title: trans.__('Mount the volume at %1', meant),
    undo: trans.__('Start it again as it was.'),
    confirm: trans.__(
      'Run the checks again. What was in the volume is seen in %1.',
      meant
    )
  };
  const before = trans.__(
    'Before, copy out what was saved in the container (docker cp).'
  );
  const found = mountedAt(mount);
  const mounted = found && { ...found, target: meant };
  return [
    ...(mounted
      ? [
          {
            ...common,
            id: 'docker',
            for: 'docker run',
            where: `${trans.__('In the command that starts the container: this option instead of the one for %1.', mount.mountPoint)} ${before}`,
            language: 'shell',
            code: mountOption(mounted)
          },
          {
            ...common,
            id: 'compose',
            for: 'Compose',
            where: `${trans.__('In compose.yaml, for the service that runs Jupyter: this volume instead of the one for %1.', mount.mountPoint)} ${before}`,
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
        'In the pod template: the volumeMount at %1, under the name it has there. Before, copy out what was saved in the pod (kubectl cp).',
        mount.mountPoint
      ),
      language: 'yaml',
      code: volumeMount(meant)
    }
  ];
}
