import { defineCause } from '../../../check';
import { xsrfByHand } from '../by-hand';
import { proxyFixes } from '../proxy-fixes';
import { refusedWrite, xsrfConsequences, xsrfVerdict } from '../xsrf-evidence';
import { xsrfImpact } from '../xsrf-words';

/** The browser sends X-XSRFToken, and the request arrives without it. */
export const headerDropped = defineCause({
  id: 'connection/xsrf/header-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents'],
  recognise: evidence => {
    const write = refusedWrite(evidence);
    return write?.request.sentXsrfHeader && !write.arrival.xsrf.header
      ? write
      : null;
  },
  verdict: xsrfVerdict,
  tell: (write, trans) => ({
    summary: write.labIsImmune
      ? trans.__(
          'Extensions that save without JupyterLab’s token are refused: the proxy in front of Jupyter drops the header X-XSRFToken.'
        )
      : trans.__(
          'Nothing can be saved: the proxy in front of Jupyter drops the header X-XSRFToken.'
        ),
    impact: xsrfImpact(write, trans)
  }),
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['xsrf'], {
      title: trans.__('Pass X-XSRFToken on')
    }),
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: xsrfConsequences
});
