import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { expireCookie } from '../../../snippets/browser';
import type { IFix } from '../../../wire/report';
import { xsrfByHand } from '../by-hand';
import { nameOf } from '../hosts';
import { refusedWrite, xsrfConsequences, xsrfVerdict } from '../xsrf-evidence';
import { xsrfImpact } from '../xsrf-words';

/** Two cookies of the same name: the page takes its token from one, Jupyter compares it with the other. */
export const cookieDuplicated = defineCause({
  id: 'connection/xsrf/cookie-duplicated',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents'],
  recognise: evidence => {
    const write = refusedWrite(evidence);
    return write && write.cookies > 1 && write.arrival.xsrf.header
      ? { write, page: evidence.page }
      : null;
  },
  verdict: ({ write }) => xsrfVerdict(write),
  tell: ({ write }, trans) => ({
    summary: write.labIsImmune
      ? trans.__(
          'Extensions that save without JupyterLab’s token are refused: the browser has %1 _xsrf cookies, and Jupyter compares with another one than the page.',
          write.cookies
        )
      : trans.__(
          'Nothing can be saved: the browser has %1 _xsrf cookies, and Jupyter compares with another one than the page.',
          write.cookies
        ),
    impact: xsrfImpact(write, trans)
  }),
  fixes: ({ write, page }, _, trans) => {
    const expire = expireFix(page.host, [page.path, page.baseUrl], trans);
    // A console cannot remove what the page may not read.
    return page.xsrfCookies < write.cookies
      ? [clearFix(page.host, trans)]
      : [expire, clearFix(page.host, trans)];
  },
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: ({ write }) => xsrfConsequences(write)
});

function clearFix(host: string, trans: ITranslation): IFix {
  return {
    id: 'browser-settings',
    for: trans.__('browser settings'),
    title: trans.__('Delete the cookies of this site'),
    where: trans.__(
      'Save your work elsewhere first. It comes back if another Jupyter on this host sets it: then give each its own host name.'
    ),
    language: 'text',
    code: trans.__(
      'Click the icon left of the address, open “Cookies and site data”, delete all of %1, reload this page and log in again.',
      host
    ),
    confirm: trans.__('Run the checks again.')
  };
}

function expireFix(
  host: string,
  paths: readonly string[],
  trans: ITranslation
): IFix {
  const { code, added } = expireCookie('_xsrf', nameOf(host), paths);
  return {
    id: 'browser',
    for: trans.__('browser console'),
    title: trans.__('Remove the cookies; Jupyter sets a new one'),
    where: trans.__(
      'Save your work elsewhere, press F12 in this tab, paste this into the console. It comes back if another Jupyter on this host sets it: then give each its own host name.'
    ),
    language: 'javascript',
    code,
    added,
    confirm: trans.__('Run the checks again.')
  };
}
