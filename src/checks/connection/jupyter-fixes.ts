import type { ITranslation } from '../../check';
import { settingsOf } from '../../platforms/settings';
import { allowOrigins, baseUrl, localHostnames } from '../../snippets/jupyter';
import type { ISnippet } from '../../snippets/lines';
import type { IServer } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import { nameOf } from './hosts';

/** Let pages of exactly this origin in, beside those that are allowed already. */
export function originFix(
  origin: string,
  others: readonly string[],
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    ...inConfig(allowOrigins([...others, origin]), session, trans),
    id: 'jupyter-origin',
    title: trans.__('Let Jupyter accept this origin'),
    opens: trans.__(
      'Pages of %1, and of no other site, may use this Jupyter with your login.',
      origin
    )
  };
}

/** Let requests in that are addressed to this name, beside the names that are allowed already. */
export function hostFix(
  host: string,
  server: IServer | undefined,
  session: ISession,
  trans: ITranslation
): IFix {
  const name = nameOf(host);
  const known = server?.localHostnames ?? ['localhost'];
  return {
    ...inConfig(localHostnames([...known, name]), session, trans),
    id: 'jupyter-host',
    title: trans.__('Let Jupyter accept this name'),
    opens: trans.__(
      'Requests that are addressed to %1; login, Origin and XSRF are still checked.',
      name
    )
  };
}

/** Serve Jupyter below the path it is reached by. */
export function prefixFix(
  prefix: string,
  session: ISession,
  trans: ITranslation
): IFix {
  return {
    ...inConfig(baseUrl(prefix), session, trans),
    id: 'jupyter-prefix',
    title: trans.__('Tell Jupyter the path it is reached by')
  };
}

/** What all fixes in jupyter_server_config.py share. */
export function inConfig(
  { code, added }: ISnippet,
  { configDir, platform }: ISession,
  trans: ITranslation
) {
  const there = settingsOf(platform, trans)?.server;
  const folder = configDir ?? '~/.jupyter';
  const separator = folder.includes('\\') ? '\\' : '/';
  const file = `${folder}${separator}jupyter_server_config.py`;
  return {
    for: 'jupyter_server_config.py',
    where: [
      trans.__(
        'In %1 (make the file if there is none); then restart Jupyter.',
        file
      ),
      ...(there ? [trans.__('To keep it on %1: %2', platform, there)] : [])
    ].join(' '),
    language: 'python',
    code,
    added,
    confirm: trans.__('Run the checks again.')
  };
}
