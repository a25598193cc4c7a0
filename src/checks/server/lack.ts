import type { ITranslation, IWords } from '../../check';
import type { IInstallation, IPage } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import {
  enableFix,
  installFix,
  MODULE,
  pipFix,
  restartFix,
  switchFix
} from './install-fix';

/** What keeps Jupyter from having the server half, as far as its own Python could be asked. */
export type Lack =
  | { kind: 'unknown' | 'not-switched-on' | 'not-loaded' }
  | { kind: 'not-installed'; prefix: string }
  | { kind: 'switched-off'; file: string; prefix: string };

/** Jupyter loads what its Python can import and its configuration switches on, and both only when it starts. */
export function lackOf(installation: IInstallation | undefined): Lack {
  if (!installation) {
    return { kind: 'unknown' };
  }
  const { module, prefix, switch: found } = installation;
  return module === null
    ? { kind: 'not-installed', prefix }
    : !found
      ? { kind: 'not-switched-on' }
      : found.on
        ? { kind: 'not-loaded' }
        : { kind: 'switched-off', file: found.file, prefix };
}

/** What lacks, in words. */
export function wordsFor(lack: Lack, trans: ITranslation): IWords {
  const impact = trans.__('JupyterLab itself is not affected.');
  switch (lack.kind) {
    case 'unknown':
      return {
        summary: trans.__(
          'Only what the browser sees could be tested: the server half of Environment Health is not installed, or Jupyter was not restarted since.'
        ),
        impact
      };
    case 'not-installed':
      return {
        summary: trans.__(
          'Only what the browser sees could be tested: the server half of Environment Health is not installed in %1, whose Python Jupyter runs with.',
          lack.prefix
        ),
        impact
      };
    case 'switched-off':
      return {
        summary: trans.__(
          'Only what the browser sees could be tested: the server half of Environment Health is installed, and switched off in %1.',
          lack.file
        ),
        impact
      };
    case 'not-switched-on':
      return {
        summary: trans.__(
          'Only what the browser sees could be tested: the server half of Environment Health is installed, and nothing tells Jupyter to load it.'
        ),
        impact
      };
    case 'not-loaded':
      return {
        summary: trans.__(
          'Only what the browser sees could be tested: the server half of Environment Health is installed and switched on, and Jupyter did not load it.'
        ),
        impact: trans.__(
          'JupyterLab itself is not affected. Jupyter loads it only when it starts, so it may have been installed since.'
        )
      };
  }
}

/** The smallest way to get what lacks. */
export function fixesFor(
  lack: Lack,
  page: IPage,
  session: ISession,
  trans: ITranslation
): IFix[] {
  switch (lack.kind) {
    case 'unknown':
      return [installFix(page, session, trans)];
    case 'not-installed':
      return [pipFix(page, session, trans)];
    case 'switched-off':
      // What the command writes counts only where no other file speaks against it.
      return lack.file ===
        `${lack.prefix}/etc/jupyter/jupyter_server_config.d/${MODULE}.json`
        ? [enableFix(page, session, trans)]
        : [switchFix(lack.file, trans)];
    case 'not-switched-on':
      return [enableFix(page, session, trans)];
    case 'not-loaded':
      return [restartFix(trans)];
  }
}
