import type { ITranslation } from '../../check';
import { env } from '../../snippets/dockerfile';
import { jupyter } from '../../snippets/jupyter';
import { shell as line } from '../../snippets/shell';
import { forSession } from '../../snippets/targets';
import type { IShell } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import { inVariables } from '../storage/variables';

/** A shell that every POSIX system has. */
const STANDARD = '/bin/sh';

/** What refuses logins is no alternative. */
const REFUSING = /\/(nologin|false)$/;

/** Made for scripts: a person who types finds no completion and no history there. */
const PLAIN = /\/(dash|posh)$/;

/** Whether terminals start a shell for scripts because nobody named one, where one for people is there. */
export function isPlain(seen: IShell): boolean {
  return (
    seen.from === 'default' &&
    PLAIN.test(seen.real ?? '') &&
    otherShell(seen) !== STANDARD
  );
}

/** A shell that was found here and takes commands. */
export function otherShell({ alternatives = [], path }: IShell): string {
  const usable = alternatives.filter(
    other => other !== path && !REFUSING.test(other)
  );
  return usable.find(other => other.endsWith('/bash')) ?? usable[0] ?? STANDARD;
}

/** Where the name of the shell was taken from, as people know it. */
export function sourceOf({ from }: IShell, trans: ITranslation): string {
  switch (from) {
    case 'configuration':
      return trans.__('Jupyter’s configuration (shell_command)');
    case 'SHELL':
      return trans.__('the variable SHELL');
    case 'default':
      return trans.__('nothing that was set');
  }
}

/** Have terminals start another shell: by the variable they follow, or by the configuration. */
export function useShell(
  seen: IShell,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const program = otherShell(seen);
  const common = {
    title: trans.__('Start %1 in terminals', program),
    // Where they open anyway, nothing is let in.
    ...(!isPlain(seen) && {
      opens: trans.__('Terminals, for whoever can log in to this Jupyter.')
    }),
    confirm: opensTerminal(trans)
  };
  const configured: IFix = {
    ...common,
    id: 'configuration',
    for: 'jupyter_server_config.py',
    where: inConfiguration(session, trans),
    language: 'python',
    code: jupyter`c.ServerApp.terminado_settings = {"shell_command": [${program}]}`
  };
  const variable: IFix = {
    ...common,
    id: 'shell',
    for: trans.__('shell'),
    where: trans.__(
      'In the script that starts Jupyter, before that line, or as a variable of its container. Then start Jupyter again.'
    ),
    language: 'shell',
    code: line`export SHELL=${program}`
  };
  // The configuration wins over the variable, so where it is set only it can be changed.
  return forSession(
    seen.from === 'configuration'
      ? [configured]
      : [variable, configured, ...inContainer(program, common, trans)],
    session
  );
}

function inContainer(
  program: string,
  common: Pick<IFix, 'title' | 'opens'> & { confirm: string },
  trans: ITranslation
): IFix[] {
  const image: IFix = {
    ...common,
    id: 'dockerfile',
    for: 'Dockerfile',
    where: trans.__('In the image that Jupyter runs from; then build it anew.'),
    language: 'dockerfile',
    code: env('SHELL', program)
  };
  return [
    image,
    ...inVariables({ SHELL: program }, common, trans)
      // The shell has its own words already.
      .filter(({ id }) => id !== 'environment')
      .map(fix => ({ ...fix, ...common }))
  ];
}

/** Where a line for jupyter_server_config.py goes, and what to do then. */
export function inConfiguration(
  { configDir }: ISession,
  trans: ITranslation
): string {
  return configDir
    ? trans.__(
        'In %1, which is made if it is not there. Then start Jupyter again.',
        `${configDir}/jupyter_server_config.py`
      )
    : trans.__('In jupyter_server_config.py. Then start Jupyter again.');
}

/** How to see that a fix of terminals worked. */
export function opensTerminal(trans: ITranslation): string {
  return trans.__('File → New → Terminal opens one with a prompt.');
}
