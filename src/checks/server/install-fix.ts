import type { ITranslation } from '../../check';
import { pythonBy } from '../../snippets/python';
import type { IPage } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';

/** What is installed. */
export const PACKAGE = 'jupyterlab-environment-health';

/** What Jupyter loads. */
export const MODULE = 'jupyterlab_environment_health';

const ENABLE = `-m jupyter server extension enable --sys-prefix ${MODULE}`;

/** Install the server half of the version the browser has, into the Python that Jupyter runs with, and switch it on. */
export function installFix(
  page: IPage,
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    ...pipFix(page, session, trans),
    where: trans.__(
      'In a shell on the computer Jupyter runs on; then restart Jupyter. If it was installed while Jupyter ran, the restart is enough.'
    ),
    ...withPython(page, session, trans, [install(page), ENABLE])
  };
}

/** Install it where it is known not to be; what is installed anew is switched on. */
export function pipFix(
  page: IPage,
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    id: 'shell',
    title: trans.__('Install the server half where Jupyter runs'),
    where: trans.__(
      'In a shell on the computer Jupyter runs on; then restart Jupyter.'
    ),
    ...withPython(page, session, trans, [install(page)]),
    confirm: confirmation(trans)
  };
}

/** Switch on what is installed. */
export function enableFix(
  page: IPage,
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    id: 'shell',
    title: trans.__('Have Jupyter load the server half'),
    where: trans.__(
      'In a shell on the computer Jupyter runs on; then restart Jupyter.'
    ),
    ...withPython(page, session, trans, [ENABLE]),
    confirm: confirmation(trans)
  };
}

/** Switch it on in the file that switches it off. */
export function switchFix(file: string, trans: ITranslation): IFix {
  return {
    id: 'configuration',
    for: file.replace(/^.*\//, ''),
    title: trans.__('Have Jupyter load the server half'),
    where: trans.__('In %1, in place of false; then restart Jupyter.', file),
    language: 'json',
    code: `"${MODULE}": true`,
    undo: `"${MODULE}": false`,
    confirm: confirmation(trans)
  };
}

/** Start Jupyter again, since it loads server extensions only then. */
export function restartFix(trans: ITranslation): IFix {
  return {
    id: 'restart',
    for: 'Jupyter',
    title: trans.__('Start Jupyter again'),
    where: trans.__('Save your work first: kernels and terminals end with it.'),
    language: 'text',
    code: trans.__(
      'Restart Jupyter. If the server half is still missing then, Jupyter’s log says at the start why it could not be loaded.'
    ),
    confirm: confirmation(trans)
  };
}

function withPython(
  { serverPrefix }: IPage,
  { executable }: ISession,
  trans: ITranslation,
  lines: readonly string[]
): Pick<IFix, 'for' | 'language' | 'code'> {
  const { language, before, program } = pythonBy(
    executable,
    serverPrefix ?? null
  );
  const code = [...before, ...lines.map(line => `${program} ${line}`)];
  return {
    for: language === 'powershell' ? 'PowerShell' : trans.__('shell'),
    language,
    code: code.join('\n')
  };
}

/** The quotes are those of every shell. */
function install({ extension }: IPage): string {
  return /^\d[\w.+!-]*$/.test(extension)
    ? `-m pip install '${PACKAGE}==${extension}'`
    : `-m pip install '${PACKAGE}'`;
}

function confirmation(trans: ITranslation): string {
  return trans.__('Reload this page and run the checks again.');
}
