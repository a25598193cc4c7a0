import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { WATCHERS } from '../by-hand';
import { refusedWatch } from '../limits-seen';
import { runAgain } from '../../storage/started-with';

/** What a desktop with a large project open gets by with. */
const FOLDERS = 524288;
const PROGRAMS = 1024;

/** The kernel watches no more files for this user; the error says that the disk is full, which it is not. */
export const watches = defineCause({
  id: 'container/limits/watches',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits'],
  recognise: ({ limits }) => {
    const refused = refusedWatch(limits);
    return refused && { refused, ...limits.watches };
  },
  verdict: () => 'warn',
  tell: ({ refused, perUser, instances }, trans) => ({
    summary:
      refused === 'watches'
        ? trans.__(
            'Programs that watch files fail with “No space left on device”: no more than %1 folders and files are watched for one user.',
            perUser ?? '?'
          )
        : trans.__(
            'Programs that watch files fail with “Too many open files”: no more than %1 of them may for one user.',
            instances ?? '?'
          ),
    impact: trans.__(
      'The disk is not full, and JupyterLab itself is not affected: TensorBoard, development servers and tail -f are. The limit is the machine’s, and all containers of this user share it.'
    )
  }),
  fixes: ({ refused }, session, trans) =>
    forSession([findWatchers(trans), raise(refused, trans)], session),
  byHand: () => [
    'grep . /proc/sys/fs/inotify/max_user_*; grep . /proc/sys/user/max_inotify_*',
    WATCHERS
  ]
});

function findWatchers(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find who watches'),
    where: trans.__(
      'In a terminal: how many watchers each process has, by its number. Large folders such as node_modules and data sets are better left out of what a program watches.'
    ),
    language: 'shell',
    code: WATCHERS,
    confirm: trans.__('Run the checks again.')
  };
}

function raise(refused: 'watches' | 'instances', trans: ITranslation): IFix {
  const [name, value] =
    refused === 'watches'
      ? ['fs.inotify.max_user_watches', FOLDERS]
      : ['fs.inotify.max_user_instances', PROGRAMS];
  return {
    id: 'host',
    for: trans.__('shell of the host'),
    title: trans.__('Allow more of them'),
    where: trans.__(
      'By an administrator of the machine, not in the container. The second line keeps it over a restart.'
    ),
    language: 'shell',
    code: [
      `sysctl ${name}=${value}`,
      `echo '${name}=${value}' > /etc/sysctl.d/60-inotify.conf`
    ].join('\n'),
    undo: trans.__('Take the file away again.'),
    confirm: runAgain(trans)
  };
}
