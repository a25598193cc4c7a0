import { defineCause } from '../../../check';
import { xsrfByHand } from '../by-hand';
import { proxyFixes } from '../proxy-fixes';
import { refusedWrite, xsrfConsequences, xsrfVerdict } from '../xsrf-evidence';
import { xsrfImpact } from '../xsrf-words';

/** The cookie reaches Jupyter, but the page may not read it and so cannot send its token. */
export const cookieUnreadable = defineCause({
  id: 'connection/xsrf/cookie-unreadable',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents'],
  recognise: evidence => {
    const write = refusedWrite(evidence);
    return write && evidence.page.xsrfCookies === 0 && write.cookies > 0
      ? write
      : null;
  },
  verdict: xsrfVerdict,
  tell: (write, trans) => ({
    summary: write.labIsImmune
      ? trans.__(
          'Extensions that save without JupyterLab’s token are refused: the _xsrf cookie was made HttpOnly, so the page cannot read it.'
        )
      : trans.__(
          'Nothing can be saved: the _xsrf cookie was made HttpOnly, so the page cannot read it.'
        ),
    impact: xsrfImpact(write, trans)
  }),
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['cookie-flags'], {
      title: trans.__('Leave _xsrf readable; login cookies stay HttpOnly'),
      first: trans.__(
        'If xsrf_cookie_kwargs in jupyter_server_config.py has httponly, remove it there; otherwise it is the proxy.'
      )
    }).map(fix => ({
      ...fix,
      confirm: trans.__('Reload this page and run the checks again.')
    })),
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: xsrfConsequences
});
