import type { ITranslation } from '../../check';
import type { IFix } from '../../wire/report';
import type { IXsrfWrite } from './xsrf-evidence';

/** What still works, and why. */
export function xsrfImpact(
  { labIsImmune, filesWork, filesRead }: IXsrfWrite,
  trans: ITranslation
): string {
  if (!labIsImmune) {
    return filesRead
      ? trans.__(
          'Opening and reading files works. Permissions are not the problem, so chmod cannot help.'
        )
      : trans.__('Permissions are not the problem, so chmod cannot help.');
  }
  return filesWork === false
    ? trans.__(
        'JupyterLab’s own requests carry a token, which needs no XSRF check; files that it cannot save have another reason.'
      )
    : trans.__(
        'JupyterLab itself can save: its requests carry a token, which needs no XSRF check. With a password login or without a token nothing could be saved.'
      );
}

/** Load the page anew, which makes Jupyter set the cookie again. */
export function reloadFix(trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Let Jupyter set the cookie again'),
    where: trans.__(
      'In this tab. What is not saved is lost by it: download or copy it first.'
    ),
    language: 'text',
    code: trans.__('Reload this page.'),
    confirm: trans.__('Run the checks again.')
  };
}
