import { defineCause } from '../../../check';
import { encodedPath } from '../../../snippets/remedies/encoded-path';
import type { Escape } from '../escapes';
import { pathsTried } from '../escapes';
import { frontFixes, routeOf } from '../front-fixes';
import { escapeText, pathsByHand } from '../path-words';

/** JupyterLab itself needs neither; these are names few people give. */
const RARE: readonly Escape[] = ['encoded-slash', 'encoded-percent'];

/** A path arrives that is not the path that was sent, and names something else. */
export const rewritten = defineCause({
  id: 'connection/paths/rewritten',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals'],
  also: ['loopback'],
  recognise: evidence => {
    const escapes = pathsTried(evidence)
      .filter(({ fate }) => fate === 'rewritten')
      .map(({ escape }) => escape);
    return escapes.length > 0 ? { escapes } : null;
  },
  verdict: ({ escapes }) =>
    escapes.every(escape => RARE.includes(escape)) ? 'warn' : 'fail',
  tell: ({ escapes }, trans) => ({
    summary: trans.__(
      'Files and folders cannot be opened if their name has %1: the proxy in front of Jupyter changes the path on its way.',
      escapes.map(escape => escapeText(escape, trans)).join(', ')
    ),
    impact: escapes.includes('encoded-slash')
      ? trans.__(
          'JupyterLab alone sends no slash within a name; real-time collaboration and what runs behind jupyter-server-proxy do.'
        )
      : trans.__('Other names work, so the file itself is not the problem.')
  }),
  fixes: ({ escapes }, session, trans) =>
    frontFixes(
      session,
      trans,
      encodedPath(routeOf(session), [
        ...(escapes.includes('encoded-slash') ? (['slash'] as const) : []),
        ...(escapes.includes('encoded-percent') ? (['percent'] as const) : [])
      ]),
      { title: trans.__('Pass the path on as it came') }
    ),
  byHand: ({ escapes }, session, trans) => pathsByHand(escapes, session, trans)
});
