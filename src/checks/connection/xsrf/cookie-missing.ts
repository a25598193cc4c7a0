import { defineCause } from '../../../check';
import { xsrfByHand } from '../by-hand';
import {
  loginIsLost,
  refusedWrite,
  xsrfConsequences,
  xsrfVerdict
} from '../xsrf-evidence';
import { reloadFix, xsrfImpact } from '../xsrf-words';

/** Neither the page nor Jupyter sees an _xsrf cookie. */
export const cookieMissing = defineCause({
  id: 'connection/xsrf/cookie-missing',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents', 'websocket'],
  recognise: evidence => {
    const { page } = evidence;
    const write = refusedWrite(evidence);
    return write && page.xsrfCookies === 0 && write.cookies === 0
      ? {
          write,
          all: loginIsLost(evidence)
        }
      : null;
  },
  verdict: ({ write, all }) => (all ? 'fail' : xsrfVerdict(write)),
  tell: ({ write, all }, trans) => ({
    summary: !write.labIsImmune
      ? trans.__(
          'Nothing can be saved: this page has no _xsrf cookie to prove itself with.'
        )
      : all
        ? trans.__(
            'Terminals and kernels cannot connect: this browser has no cookie of Jupyter at all.'
          )
        : trans.__(
            'Extensions that save without JupyterLab’s token are refused: this page has no _xsrf cookie.'
          ),
    impact: xsrfImpact(write, trans)
  }),
  fixes: (_, __, trans) => [reloadFix(trans)],
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: ({ write, all }) => [
    ...xsrfConsequences(write),
    ...(all
      ? ['connection/login!', 'connection/websocket!', 'server/terminals!']
      : [])
  ]
});
