import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import {
  composeLimit,
  composeUlimit,
  podPids,
  serviceLimit
} from '../../../snippets/limits';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { processesByHand } from '../by-hand';
import type { IReached } from '../limits-seen';
import { reachedLimit, useText } from '../limits-seen';
import { runAgain } from '../../storage/started-with';
import { whereStarted } from '../starters';

/** Enough for dozens of kernels, and far from what a machine can have. */
const ENOUGH = 4096;

/** There are as many processes and threads as there may be, so nothing more starts. */
export const processes = defineCause({
  id: 'container/limits/processes',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits'],
  recognise: ({ limits }) => reachedLimit(limits),
  verdict: ({ verdict }) => verdict,
  tell: ({ limit, used, of, verdict }, trans) => ({
    summary:
      verdict === 'fail'
        ? trans.__(
            'Kernels and terminals cannot start: there are as many processes as there may be (%1).',
            useText(used, limit, trans)
          )
        : trans.__(
            'Kernels will soon not start: there are nearly as many processes as there may be (%1).',
            useText(used, limit, trans)
          ),
    impact:
      of === 'user'
        ? trans.__(
            'Programs say “Resource temporarily unavailable” or “can’t start new thread”. Threads count too, and those of all containers that run under the same number, also where they cannot be seen from here.'
          )
        : trans.__(
            'Programs say “Resource temporarily unavailable” or “can’t start new thread”. Threads count too: a library for arrays starts as many as the machine has processors, in each kernel.'
          )
  }),
  fixes: (facts, session, trans) =>
    forSession([findMost(trans), ...raised(facts, trans)], session),
  byHand: processesByHand,
  explains: ({ verdict }) =>
    verdict === 'fail'
      ? [
          'server/kernels/*',
          'server/terminals!',
          'server/files!',
          'storage/operations!'
        ]
      : []
});

function findMost(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find what has so many'),
    where: trans.__(
      'In a terminal, or by whoever can still open one there: how many threads each program has. What nobody needs can end; OMP_NUM_THREADS=2 keeps a library from starting one for each processor.'
    ),
    language: 'shell',
    code: 'ps -eLo comm= | sort | uniq -c | sort -n | tail',
    confirm: trans.__('Run the checks again.')
  };
}

function raised({ limit, of }: IReached, trans: ITranslation): IFix[] {
  const more = Math.max(ENOUGH, 2 * limit);
  const own = of === 'user';
  return whereStarted(
    {
      docker: own ? `--ulimit nproc=${more}:${more}` : `--pids-limit ${more}`,
      compose: own
        ? composeUlimit('nproc', more)
        : composeLimit('pids_limit', more),
      kubernetes: podPids(more),
      kubernetesWhere: trans.__(
        'By whoever runs the cluster, in the configuration of the kubelet: a pod has no such setting of its own.'
      ),
      systemd: serviceLimit(own ? 'LimitNPROC' : 'TasksMax', more)
    },
    {
      title: trans.__('Allow more processes'),
      undo: trans.__('Put the old limit back.'),
      confirm: runAgain(trans)
    },
    trans
  );
}
