import type { ITranslation } from '../../check';
import { addressPath } from '../../snippets/quote';
import { shell } from '../../snippets/shell';
import type { IContents, IShell } from '../../wire/evidence';
import type { ISession } from '../../wire/report';
import { fetchStatus, inConsole, listExtensions } from '../by-hand';

/** The versions of both halves as they are installed; what runs was loaded at some time before. */
export function extensionVersions({ executable }: ISession): string[] {
  const python = executable ?? 'python3';
  return [
    shell`${python} -m pip show jupyterlab-environment-health`,
    shell`${python} -m jupyter labextension list`
  ];
}

/** Start what a terminal starts, and see whether Jupyter serves terminals at all. */
export function terminalsByHand(
  { command }: IShell,
  session: ISession,
  trans: ITranslation
): string[] {
  return [
    `# ${trans.__('On the computer Jupyter runs on:')}`,
    shell`${command} -c 'echo works'; echo $?`,
    listExtensions(session)
  ];
}

/** Take a pseudo-terminal, as a terminal does, and give it back. */
export function ptyByHand({ executable }: ISession): string {
  return shell`${executable ?? 'python3'} -c 'import os; print(os.ttyname(os.openpty()[1]))'`;
}

/** Ask for the folder as the file browser does. */
export function filesByHand(
  { folder }: IContents,
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      fetchStatus(
        `${baseUrl ?? '/'}api/contents/${addressPath(folder)}?content=0`,
        trans.__('200: the folder is there and may be read')
      )
    ],
    trans
  );
}
