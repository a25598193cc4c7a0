import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { ILost } from '../lifetime';
import { lostOf } from '../lifetime';
import { keepInVolume, keepOnPlatform } from '../volume-fixes';
import { sentences } from '../words';

/** Work is saved in what goes with the container. */
export const lostOnRestart = defineCause({
  id: 'storage/persistence/lost-on-restart',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  also: ['page', 'server'],
  recognise: seen => lostOf(seen),
  // All is well until then.
  verdict: () => 'warn',
  tell: (lost, trans) => ({
    summary: trans.__(
      'What is saved in %1 will be gone %2: %3.',
      lost.folder.path,
      when(lost, trans),
      whatItIs(lost, trans)
    ),
    impact: sentences(
      trans.__('Saving works, and all that is saved can be read until then.'),
      lost.kept.length > 0
        ? trans.__(
            '%1 keeps what is in %2.',
            lost.platform,
            lost.kept.join(', ')
          )
        : lost.platform
          ? trans.__('%1 keeps nothing: download what you need.', lost.platform)
          : ''
    )
  }),
  fixes: (lost, session, trans) =>
    forSession(
      // Who rents a platform starts no containers there.
      lost.platform && lost.kept.length > 0
        ? keepOnPlatform(lost, session, trans)
        : keepInVolume(lost.folder.path, trans),
      session
    ),
  byHand: ({ folder }) => [
    shell`findmnt --output TARGET,SOURCE,FSTYPE --target ${folder.path}`
  ],
  root: ({ folder }) => folder.path
});

function when(
  { container, platform, passing }: ILost,
  trans: ITranslation
): string {
  if (platform) {
    return trans.__('once %1 stops or rebuilds this', platform);
  }
  if (container === 'kubernetes') {
    return trans.__('once this pod ends');
  }
  return passing === 'memory'
    ? trans.__('once this container stops')
    : trans.__(
        'once this container is removed, as for every new image and by docker run --rm'
      );
}

function whatItIs({ passing }: ILost, trans: ITranslation): string {
  switch (passing) {
    case 'layer':
      return trans.__('it is part of the container, and no volume');
    case 'memory':
      return trans.__('it is in memory (tmpfs), and no volume');
    case 'pod':
      return trans.__(
        'it is a folder of the pod (emptyDir), and no volume of its own'
      );
  }
}
