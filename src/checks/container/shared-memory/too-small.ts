import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { composeLimit, sharedMemory } from '../../../snippets/limits';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { scarceMemory } from '../shared';
import { runAgain } from '../../storage/started-with';
import { whereStarted } from '../starters';

/** /dev/shm is as small as containers have it by default, and what runs here fills it. */
export const tooSmall = defineCause({
  id: 'container/shared-memory/too-small',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits'],
  recognise: ({ limits }) => scarceMemory(limits),
  verdict: ({ verdict }) => verdict,
  tell: ({ room, verdict }, trans) => ({
    summary:
      verdict === 'fail'
        ? trans.__(
            'Programs that share memory end with “Bus error”: /dev/shm is full, all %1 of it.',
            bytes(room.total)
          )
        : trans.__(
            'Loading data in several processes may soon end with “Bus error”: of /dev/shm, %1 of %2 are left.',
            bytes(room.free),
            bytes(room.total)
          ),
    impact: trans.__(
      'It is neither the disk nor the memory limit: processes share through this folder, which is small unless a container asks for more. Until then, load data in one process (num_workers=0).'
    )
  }),
  fixes: (_, session, trans) => forSession(larger(trans), session),
  byHand: () => ['df -h /dev/shm; ls -l /dev/shm'],
  explains: () => ['storage/space@/dev/shm']
});

function larger(trans: ITranslation): IFix[] {
  return [
    ...whereStarted(
      {
        docker: '--shm-size 2g',
        compose: composeLimit('shm_size', '2gb'),
        kubernetes: sharedMemory(2),
        kubernetesWhere: trans.__(
          'In the pod template, for the container that runs Jupyter (here called jupyter). What is used of it counts as memory of the pod.'
        )
      },
      {
        title: trans.__('Give the container more to share'),
        undo: trans.__('Take it out again.'),
        confirm: runAgain(trans)
      },
      trans
    ),
    {
      id: 'shell',
      for: trans.__('shell'),
      title: trans.__('See what is kept there'),
      where: trans.__(
        'In a terminal: files of programs that have ended are left-overs and can go; the number is how often any is held open.'
      ),
      language: 'shell',
      code: 'ls -l /dev/shm; ls -l /proc/[0-9]*/fd 2>/dev/null | grep -c /dev/shm',
      confirm: trans.__('Run the checks again.')
    }
  ];
}
