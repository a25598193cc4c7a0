import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IKernelSpec } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { programByHand } from '../kernels-by-hand';
import { staleOf } from '../kernelspecs';

/** A kernel is still described, and the program it is started by is gone. */
export const kernelspecStale = defineCause({
  id: 'server/kernels/kernelspec-stale',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['kernels'],
  also: ['sessions'],
  recognise: (seen, place) =>
    staleOf(seen).find(({ spec }) => spec.folder === place) ?? null,
  // Only who chooses this kernel is stopped by it, unless somebody has to.
  verdict: ({ verdict }) => verdict,
  tell: ({ spec, isDefault, waiting }, trans) => ({
    summary: isDefault
      ? trans.__(
          'New notebooks get no kernel: the program that “%1” is started by, %2, is not there or may not be executed.',
          spec.title,
          spec.program
        )
      : waiting !== null
        ? trans.__(
            '%1 gets no kernel: the program that “%2” is started by, %3, is not there or may not be executed.',
            waiting,
            spec.title,
            spec.program
          )
        : trans.__(
            'The kernel “%1” cannot start: the program it is started by, %2, is not there or may not be executed.',
            spec.title,
            spec.program
          ),
    impact: trans.__(
      'Jupyter, the connection and the notebook are not the problem, and other kernels are not affected. An environment that is removed, or that another image does not have, leaves its entry in %1 behind.',
      spec.folder
    )
  }),
  show: ({ spec }, trans) => [
    {
      label: trans.__('Program'),
      expected: trans.__('%1 can be started', spec.program),
      observed: trans.__('not found'),
      vantage: 'system',
      differs: true
    },
    {
      label: trans.__('Described in'),
      observed: `${spec.folder}/kernel.json`,
      vantage: 'system'
    }
  ],
  fixes: ({ spec }, session, trans) => [
    remove(spec, session, trans),
    ...install(spec, session, trans)
  ],
  byHand: ({ spec }) => programByHand(spec),
  root: ({ verdict }) => verdict
});

function remove(
  { name }: IKernelSpec,
  { executable }: ISession,
  trans: ITranslation
): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__(
      'Take the entry away, if nobody needs this kernel any more'
    ),
    where: trans.__(
      'On the computer Jupyter runs on, as the user who runs it. It shows the folder and asks before it removes it.'
    ),
    language: 'shell',
    code: shell`${executable ?? 'python3'} -m jupyter kernelspec remove ${name}`,
    undo: trans.__('Install the kernel again, from its environment.'),
    confirm: startsAgain(trans)
  };
}

/** A kernel of Python can be had again from an environment that is made anew where the old one was. */
function install(
  { name, title, program }: IKernelSpec,
  { executable }: ISession,
  trans: ITranslation
): IFix[] {
  const prefix = /^(\/.+)\/bin\/python[\d.]*$/.exec(program)?.[1];
  return prefix
    ? [
        {
          id: 'environment',
          for: trans.__('Python'),
          title: trans.__('Make its environment anew, where it was'),
          where: trans.__(
            'On the computer Jupyter runs on, as the user who runs it. What was installed there besides has to be installed again.'
          ),
          language: 'shell',
          code: [
            shell`${executable ?? 'python3'} -m venv ${prefix}`,
            shell`${program} -m pip install ipykernel`,
            shell`${program} -m ipykernel install --user --name ${name} --display-name ${title}`
          ].join('\n'),
          undo: shell`${executable ?? 'python3'} -m jupyter kernelspec remove ${name}`,
          confirm: startsAgain(trans)
        }
      ]
    : [];
}

function startsAgain(trans: ITranslation): string {
  return trans.__(
    'Run the checks again; then File → New → Launcher shows the kernels there are, and each of them starts.'
  );
}
