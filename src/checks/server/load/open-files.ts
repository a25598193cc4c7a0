import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { jupyter } from '../../../snippets/jupyter';
import { composeUlimit, serviceLimit } from '../../../snippets/limits';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { useText } from '../../container/limits-seen';
import { whereStarted } from '../../container/starters';
import { inConfiguration } from '../shells';
import type { IOpen } from '../loads';
import { fewFiles } from '../loads';

/** Enough for hundreds of kernels. */
const ENOUGH = 65536;

/** The server has nearly as many files and connections open as it may. */
export const openFiles = defineCause({
  id: 'server/load/open-files',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['limits'],
  recognise: ({ limits }) => fewFiles(limits),
  verdict: ({ verdict }) => verdict,
  tell: ({ used, soft, verdict }, trans) => ({
    summary:
      verdict === 'fail'
        ? trans.__(
            'Kernels and connections are refused with “Too many open files”: Jupyter has %1 open.',
            useText(used, soft, trans)
          )
        : trans.__(
            'Kernels will soon not start (“Too many open files”): Jupyter has %1 open.',
            useText(used, soft, trans)
          ),
    impact: trans.__(
      'Each kernel, terminal and open tab takes some; where they are never given back, a restart helps for a time only.'
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        findKind(trans),
        raiseOwn(facts, session, trans),
        ...raised(facts, trans)
      ],
      session
    ),
  byHand: () => [
    'for p in $(pgrep -u "$(id -u)" -f jupyter); do ls /proc/$p/fd | wc -l; grep "open files" /proc/$p/limits; done'
  ],
  explains: ({ verdict }) =>
    verdict === 'fail'
      ? ['server/kernels/*', 'server/terminals!', 'server/files!']
      : []
});

function findKind(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('See what they are'),
    where: trans.__(
      'In a terminal: what the processes of Jupyter have open, by kind, the most last. Kernels that nobody needs can be shut down.'
    ),
    language: 'shell',
    code: `ls -l $(pgrep -u "$(id -u)" -f jupyter | sed 's|.*|/proc/&/fd|') | sed 's/.* -> //; s/:.*//' | sort | uniq -c | sort -n | tail`,
    confirm: trans.__('Run the checks again.')
  };
}

/** What the server may do by itself, up to what it is allowed. */
function raiseOwn(
  { soft, hard }: IOpen,
  session: ISession,
  trans: ITranslation
): IFix | null {
  const possible = Math.min(hard ?? ENOUGH, ENOUGH);
  return possible >= 2 * soft
    ? {
        id: 'configuration',
        for: 'jupyter_server_config.py',
        title: trans.__('Let Jupyter take what it is allowed'),
        where: inConfiguration(session, trans),
        language: 'python',
        code: jupyter`c.ServerApp.min_open_files_limit = `.concat(
          String(possible)
        ),
        undo: trans.__('Take the line out again.'),
        confirm: trans.__('Start Jupyter again, and run the checks again.')
      }
    : null;
}

function raised({ soft }: IOpen, trans: ITranslation): IFix[] {
  const more = Math.max(ENOUGH, 2 * soft);
  return whereStarted(
    {
      docker: `--ulimit nofile=${more}:${more}`,
      compose: composeUlimit('nofile', more),
      systemd: serviceLimit('LimitNOFILE', more)
    },
    {
      title: trans.__('Allow more open files'),
      undo: trans.__('Put the old limit back.'),
      confirm: trans.__('Start Jupyter again, and run the checks again.')
    },
    trans
  );
}
