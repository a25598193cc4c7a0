import { defineCause } from '../../../check';
import { encodedPath } from '../../../snippets/remedies/encoded-path';
import { pathsTried } from '../escapes';
import { frontFixes, routeOf } from '../front-fixes';
import { pathsByHand } from '../path-words';

/**
 * Something in front of Jupyter refuses paths with an escaped slash in them.
 *
 * #### Notes
 * JupyterLab 4 writes none: names of files are escaped between their slashes, and ids of settings are not escaped at all.
 */
export const encodedSlashRefused = defineCause({
  id: 'connection/paths/encoded-slash-refused',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals'],
  also: ['loopback'],
  recognise: evidence =>
    pathsTried(evidence).find(
      ({ escape, fate }) => escape === 'encoded-slash' && fate === 'refused'
    ) ?? null,
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'Real-time collaboration and some extensions fail for files in folders: the proxy in front of Jupyter refuses paths with %1 in them.',
      '%2F'
    ),
    impact: trans.__(
      'JupyterLab alone sends no such path, so files, kernels and terminals work.'
    )
  }),
  fixes: (_, session, trans) =>
    frontFixes(session, trans, encodedPath(routeOf(session), ['slash']), {
      title: trans.__('Pass %1 on as it came', '%2F'),
      opens: trans.__(
        'Paths with an escaped slash reach Jupyter, still escaped; nobody in between takes it for a folder.'
      )
    }),
  byHand: (_, session, trans) => pathsByHand(['encoded-slash'], session, trans)
});
