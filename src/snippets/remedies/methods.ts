import type { Fronts } from '../fronts';
import { apacheInside, nginxInside, added } from '../fronts';
import { haproxy } from '../haproxy';
import type { IRoute } from '../route';

/** What JupyterLab sends; the rest may stay refused. */
const NEEDED = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Let the five methods of JupyterLab through, and no others. */
export function methods({ prefix }: IRoute): Fronts {
  const all = NEEDED.join(' ');
  return {
    nginx: nginxInside(prefix, `limit_except ${all} { deny all; }`),
    apache: apacheInside(
      prefix,
      `<LimitExcept ${all}>`,
      '    Require all denied',
      '</LimitExcept>'
    ),
    haproxy: added(
      '# In place of the rule that looks at the method:',
      haproxy`http-request deny if { path_beg ${prefix} } !{ method HEAD OPTIONS GET POST PUT PATCH DELETE }`
    ),
    caddy: added(
      `# In the matcher that looks at the method: method HEAD OPTIONS ${all}`
    ),
    traefik: added(
      '# Remove from the rule of the router of Jupyter: Method(…)'
    ),
    cloudflare: added(
      '# Security → WAF → Custom rules: the rule about http.request.method must let these pass',
      `# ${all}`
    )
  };
}
