import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { tmpfsOption } from '../../../snippets/docker';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { mountRoot } from '../consequences';
import { errorText } from '../errors';
import type { IFolder } from '../folder';
import { folderFor, isFine } from '../folder';
import type { IMissed } from '../operated';
import { failingOf, missedAt, urgency } from '../operated';

/** Nothing may be executed from there, so libraries that were installed there cannot be loaded. */
export const noExec = defineCause({
  id: 'storage/operations/no-exec',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) => missedAt(seen, place, ['execute']),
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary: trans.__(
      'Some packages cannot be imported: from %1, where they are installed, nothing may be executed.',
      folder.path
    ),
    impact: folder.entry.mount?.options.includes('noexec')
      ? trans.__(
          'Owner and mode are not the problem: %1 is mounted with noexec. Only what has compiled parts fails (failed to map segment from shared object).',
          folder.entry.mount.mountPoint
        )
      : trans.__(
          'Owner and mode are not the problem: the file system refused it (%1). Only what has compiled parts fails.',
          errorText(step)
        )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [installElsewhere(facts, session, trans), letExecute(facts, trans)],
      session
    ),
  byHand: ({ folder }) => [
    shell`findmnt --output TARGET,OPTIONS --target ${folder.path}`
  ],
  root: ({ folder }) => mountRoot(folder)
});

/** An environment of its own where libraries may be loaded; the kernel is then offered by its name. */
function installElsewhere(
  { folder, folders }: IMissed,
  { executable }: ISession,
  trans: ITranslation
): IFix | null {
  const base = (['root', 'home', 'data'] as const)
    .map(role => folderFor(role, folders))
    .find(
      (other): other is IFolder =>
        other !== undefined &&
        isFine(other) &&
        other.entry.exists &&
        mountRoot(other) !== mountRoot(folder) &&
        !other.entry.mount?.options.includes('noexec') &&
        !failingOf(other).some(({ step }) => step === 'execute')
    );
  const path = base && `${base.path.replace(/\/$/, '')}/.venv`;
  return path
    ? {
        id: 'shell',
        for: trans.__('shell'),
        title: trans.__('Install packages where they may be loaded from'),
        where: trans.__(
          'In a terminal. Then choose the kernel work in the launcher; %pip install in it goes there.'
        ),
        language: 'shell',
        code: [
          shell`${executable ?? 'python3'} -m venv ${path}`,
          shell`${`${path}/bin/python`} -m pip install ipykernel`,
          shell`${`${path}/bin/python`} -m ipykernel install --user --name work`
        ].join('\n'),
        undo: shell`jupyter kernelspec remove work`,
        confirm: trans.__(
          'A package that failed can be imported in the new kernel.'
        )
      }
    : null;
}

function letExecute({ folder }: IMissed, trans: ITranslation): IFix | null {
  const { mount } = folder.entry;
  return mount?.fsType === 'tmpfs'
    ? {
        id: 'docker',
        for: 'docker run',
        title: trans.__('Let what is in this folder be executed'),
        where: trans.__(
          'In the command that starts the container: this option instead of the one for the same path. What is in it now is gone then.'
        ),
        language: 'shell',
        code: tmpfsOption(`${mount.mountPoint}:exec`, {}),
        opens: trans.__('Executing what this user puts there.'),
        undo: trans.__('Start it again as it was.'),
        confirm: trans.__('Run the checks again.')
      }
    : null;
}
