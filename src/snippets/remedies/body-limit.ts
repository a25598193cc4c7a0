import { caddy } from '../caddy';
import type { Fronts } from '../fronts';
import { added, ingressAnnotations, nginxInside, within } from '../fronts';
import { haproxy } from '../haproxy';
import { snippet } from '../lines';
import type { IRoute } from '../route';

const MIB = 1024 * 1024;

/** Let bodies of up to so many MiB through, and no larger ones. */
export function bodyLimit(
  { prefix, origin }: IRoute,
  mebibytes: number
): Fronts {
  const bytes = mebibytes * MIB;
  return {
    nginx: nginxInside(prefix, `client_max_body_size ${mebibytes}m;`),
    // Apache itself lets bodies of any length through to a backend; LimitRequestBody is not asked for these.
    apache: within(
      '<IfModule security2_module>',
      [
        { added: `SecRequestBodyLimit ${bytes}` },
        { added: `SecRequestBodyNoFilesLimit ${bytes}` }
      ],
      '</IfModule>'
    ),
    haproxy: added(
      '# In place of the rule that looks at Content-Length or req.body_size:',
      haproxy`http-request deny deny_status 413 if { path_beg ${prefix} } { req.hdr_val(content-length) gt ${String(bytes)} }`
    ),
    caddy: snippet([
      caddy`${origin} {`,
      { added: '    request_body {' },
      { added: `        max_size ${mebibytes}MiB` },
      { added: '    }' },
      '}'
    ]),
    traefik: snippet([
      'http:',
      '  middlewares:',
      '    # The one with buffering that the router of Jupyter uses:',
      '    limit:',
      '      buffering:',
      { added: `        maxRequestBodyBytes: ${bytes}` }
    ]),
    'ingress-nginx': ingressAnnotations({ 'proxy-body-size': `${mebibytes}m` })
  };
}
