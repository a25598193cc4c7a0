import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IPage } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';

const PACKAGE = 'jupyterlab-environment-health';
const MODULE = 'jupyterlab_environment_health';

/** Install the server half of the version the browser has, into the Python that Jupyter runs with. */
export function installFix(
  { extension, serverPrefix }: IPage,
  { executable }: ISession,
  trans: ITranslation
): IFix {
  const wanted = /^\d[\w.+!-]*$/.test(extension)
    ? `${PACKAGE}==${extension}`
    : PACKAGE;
  const python = executable ?? pythonIn(serverPrefix ?? null);
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Install the server half where Jupyter runs'),
    where: trans.__(
      'In a shell on the computer Jupyter runs on; then restart Jupyter. If it was installed while Jupyter ran, the restart is enough.'
    ),
    language: 'shell',
    code: [
      shell`${python} -m pip install ${wanted}`,
      shell`${python} -m jupyter server extension enable --sys-prefix ${MODULE}`
    ].join('\n'),
    confirm: trans.__('Reload this page and run the checks again.')
  };
}

function pythonIn(prefix: string | null): string {
  return prefix === null ? 'python3' : `${prefix}/bin/python`;
}
