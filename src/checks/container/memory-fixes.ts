import type { ITranslation } from '../../check';
import {
  composeLimit,
  podMemory,
  serviceLimit,
  spawnerMemory
} from '../../snippets/limits';
import { forSession } from '../../snippets/targets';
import type { IMemory } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import { whereStarted } from './starters';

const MIB = 2 ** 20;

/** What the machine needs besides. */
const SHARE = 0.9;

/** Use less memory, or be given more: each time what is smallest where Jupyter was started. */
export function moreMemory(
  memory: IMemory,
  session: ISession,
  trans: ITranslation
): IFix[] {
  return [
    findLargest(trans),
    ...forSession(raised(memory, session, trans), session)
  ];
}

/** The processes that use most; ending a kernel gives all of its memory back. */
function findLargest(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find what uses the memory'),
    where: trans.__(
      'In a terminal: the largest come first, in KiB. What a kernel holds is given back by Kernel → Shut Down Kernel; data that is read in pieces never fills it.'
    ),
    language: 'shell',
    code: 'ps -eo rss,pid,etime,comm --sort=-rss | head -n 15',
    confirm: lasts(trans)
  };
}

/** Twice as much, since nobody knows how much would have been enough; no more than the machine has. */
function raised(
  { limit, machine }: IMemory,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const size = Math.min(2 * (limit ?? 0), SHARE * machine);
  if (limit === null || size <= limit) {
    return [];
  }
  const mebibytes = Math.floor(size / MIB);
  const common = {
    title: trans.__('Allow more memory'),
    opens: trans.__(
      'More of the machine’s memory, which others on it cannot use then.'
    ),
    undo: trans.__('Set it back to what it was.'),
    confirm: lasts(trans)
  };
  const isHubs = ['JupyterHub', 'Binder'].includes(session.platform ?? '');
  return [
    ...(isHubs
      ? [
          {
            ...common,
            id: 'jupyterhub',
            for: 'JupyterHub',
            where: trans.__(
              'In jupyterhub_config.py, or where the block says; then restart the Hub, and the user’s server.'
            ),
            language: 'python',
            code: spawnerMemory(mebibytes)
          }
        ]
      : []),
    ...whereStarted(
      {
        docker: `--memory ${mebibytes}m`,
        compose: composeLimit('mem_limit', `${mebibytes}m`),
        kubernetes: podMemory(mebibytes),
        systemd: serviceLimit('MemoryMax', `${mebibytes}M`)
      },
      common,
      trans
    )
  ];
}

function lasts(trans: ITranslation): string {
  return trans.__(
    'Run the cells again that ended the kernel: it is there afterwards.'
  );
}
