import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import type { IFix } from '../../../wire/report';
import { extensionVersions } from '../by-hand';
import { installFix } from '../install-fix';

/** The two halves come in one package, so different versions mean that one of them was loaded before an update. */
export const versionDiffers = defineCause({
  id: 'server/extension/version-differs',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shim', 'page'],
  recognise: ({ shim, page }) =>
    shim.state === 'answered' && shim.version && shim.version !== page.extension
      ? {
          page,
          server: shim.version,
          pageIsOlder: isOlder(page.extension, shim.version)
        }
      : null,
  // Evidence of another version may say less, but what it says is true.
  verdict: () => 'warn',
  tell: ({ page, server, pageIsOlder }, trans) => ({
    summary: trans.__(
      'These checks may be incomplete: Environment Health is version %1 in the browser and %2 in the server.',
      page.extension,
      server
    ),
    impact: trans.__('JupyterLab itself is not affected.'),
    ...(pageIsOlder && { fixerIs: trans.__('you, in this browser') })
  }),
  fixes: ({ page, pageIsOlder }, session, trans) =>
    pageIsOlder ? [reloadFix(trans)] : [installFix(page, session, trans)],
  byHand: (_, session) => extensionVersions(session)
});

function reloadFix(trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Load the new front end'),
    where: trans.__('In this tab; save your work first.'),
    language: 'text',
    code: trans.__('Reload this page (Ctrl+Shift+R, on a Mac ⌘⇧R).'),
    confirm: trans.__('Run the checks again.')
  };
}

function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map(version => version.split(/\D+/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}
