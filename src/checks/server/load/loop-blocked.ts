import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFix, ISession } from '../../../wire/report';
import { listExtensions } from '../../by-hand';
import type { IHeld } from '../loads';
import { heldLoop, isJupyters } from '../loads';

/** Something that runs within the server keeps it from everything else for a time that people notice. */
export const loopBlocked = defineCause({
  id: 'server/load/loop-blocked',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['limits'],
  recognise: ({ limits }) => heldLoop(limits),
  verdict: ({ verdict }) => verdict,
  tell: ({ ms, module }, trans) => ({
    summary: trans.__(
      'Everything waits: %1 kept the server busy for %2 ms at a stretch.',
      module,
      Math.round(ms)
    ),
    impact: trans.__(
      'Jupyter does one thing at a time; while this runs, files, kernels and terminals stand still for all who use this server. The network is not the problem, and a larger machine need not help.'
    )
  }),
  fixes: (facts, session, trans) =>
    isJupyters(facts.module)
      ? [whatItDoes(session, trans)]
      : [switchOff(facts, session, trans)],
  byHand: (_, session) => [
    listExtensions(session),
    shell`${session.executable ?? 'python3'} -m pip list`
  ]
});

/** Which of its extensions it is, whoever wrote it. */
function switchOff(
  { module }: IHeld,
  { executable }: ISession,
  trans: ITranslation
): IFix {
  const [name = module] = module.split('.');
  const python = executable ?? 'python3';
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Do without this extension until it is repaired'),
    where: trans.__(
      'On the computer Jupyter runs on; then start Jupyter again. Its authors want to know that it blocks the event loop, and for how long.'
    ),
    language: 'shell',
    code: shell`${python} -m jupyter server extension disable ${name}`,
    undo: shell`${python} -m jupyter server extension enable ${name}`,
    confirm: trans.__('Start Jupyter again, and run the checks again.')
  };
}

/** It is Jupyter's own work, most often on a file system that is slow. */
function whatItDoes({ rootDir }: ISession, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find out how slow the file system is'),
    where: trans.__(
      'In a terminal: this is what listing a folder makes Jupyter wait for. Large folders and slow volumes are better kept out of the root folder.'
    ),
    language: 'shell',
    code: shell`time ls -lA ${rootDir ?? '.'} | wc -l`,
    confirm: trans.__('Run the checks again.')
  };
}
