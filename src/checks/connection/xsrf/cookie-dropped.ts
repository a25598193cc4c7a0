import { defineCause } from '../../../check';
import { xsrfByHand } from '../by-hand';
import { proxyFixes } from '../proxy-fixes';
import {
  loginIsLost,
  noneArrives,
  refusedWrite,
  xsrfConsequences,
  xsrfVerdict
} from '../xsrf-evidence';
import { xsrfImpact } from '../xsrf-words';

/** The page can read its cookie, so the browser sends it, and no request arrives with it. */
export const cookieDropped = defineCause({
  id: 'connection/xsrf/cookie-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents', 'websocket'],
  recognise: evidence => {
    const write = refusedWrite(evidence);
    return write &&
      evidence.page.xsrfCookies > 0 &&
      noneArrives(evidence, name => name === '_xsrf')
      ? { write, all: loginIsLost(evidence) }
      : null;
  },
  // Websockets log in by cookie, so without any they fail whatever the page sends.
  verdict: ({ write, all }) => (all ? 'fail' : xsrfVerdict(write)),
  tell: ({ write, all }, trans) => ({
    summary: !write.labIsImmune
      ? trans.__(
          'Nothing can be saved: the proxy in front of Jupyter does not pass the _xsrf cookie on.'
        )
      : all
        ? trans.__(
            'Terminals and kernels cannot connect: the proxy in front of Jupyter does not pass the browser’s cookies on.'
          )
        : trans.__(
            'Extensions that save without JupyterLab’s token are refused: the proxy in front of Jupyter does not pass the _xsrf cookie on.'
          ),
    impact:
      write.labIsImmune && all
        ? trans.__(
            'Saving works, because JupyterLab sends a token with it; websockets have only the login cookie. Logging in again cannot help.'
          )
        : xsrfImpact(write, trans)
  }),
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['cookie'], {
      title: trans.__('Pass the browser’s cookies on')
    }),
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: ({ write, all }) => [
    ...xsrfConsequences(write),
    ...(all
      ? [
          'connection/login!',
          'connection/websocket!',
          'server/terminals!',
          'server/kernels/*'
        ]
      : [])
  ]
});
