import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { secondsOf } from '../needs';
import { missedAt, urgency } from '../operated';
import { onScratchFile } from '../scratch';

/** New files get times that differ from the clock of this machine. */
export const clockDiffers = defineCause({
  id: 'storage/operations/clock-differs',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) => {
    const found = missedAt(seen, place, ['clock']);
    return found ? { ...found, seconds: secondsOf(found.step.seen) } : null;
  },
  verdict: urgency,
  tell: ({ folder, seconds }, trans) => ({
    summary: trans.__(
      'Saving may ask again and again whether to overwrite: new files in %1 are %2.',
      folder.path,
      apart(seconds, trans)
    ),
    impact: trans.__(
      'Nobody else changed the file. Its time is set by what stores it (%1), whose clock differs from this machine’s; programs that compare times, such as make, go wrong too.',
      folder.entry.mount
        ? `${folder.entry.mount.fsType}, ${folder.entry.mount.source}`
        : folder.path
    )
  }),
  fixes: (_, session, trans) =>
    forSession(
      [
        {
          id: 'shell',
          for: trans.__('shell of both machines'),
          title: trans.__('Let both clocks be set by the network'),
          where: trans.__(
            'By an administrator, on this machine and on the one that stores the files; a container has the clock of its host. Object stores have none to set: there a file’s time is that of its upload.'
          ),
          language: 'shell',
          code: 'timedatectl\nsudo timedatectl set-ntp true',
          undo: 'sudo timedatectl set-ntp false',
          confirm: trans.__('Run the checks again.')
        }
      ],
      session
    ),
  byHand: ({ folder }) => [
    onScratchFile(folder.path, `date +%s && stat -c '%Y' "$file"`)
  ],
  root: ({ folder }) => mountRoot(folder)
});

/** By how much, in the largest unit that leaves more than one. */
function apart(seconds: number, trans: ITranslation): string {
  const [count, unit] = inUnits(Math.abs(seconds), trans);
  return seconds < 0
    ? trans.__('%1 %2 behind the clock', count, unit)
    : trans.__('%1 %2 ahead of the clock', count, unit);
}

function inUnits(seconds: number, trans: ITranslation): [number, string] {
  if (seconds >= 2 * 3600) {
    return [Math.round(seconds / 3600), trans.__('hours')];
  }
  return seconds >= 120
    ? [Math.round(seconds / 60), trans.__('minutes')]
    : [Math.round(seconds), trans.__('seconds')];
}
