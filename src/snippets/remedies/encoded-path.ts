import type { Fronts } from '../fronts';
import { apache } from '../apache';
import { added, nginxInside } from '../fronts';
import { snippet } from '../lines';
import { nginx } from '../nginx';
import type { IRoute } from '../route';

/** Which escapes must get through as they are. */
export type Escape = 'slash' | 'percent';

/** Hand the path on as it came, these escapes included. */
export function encodedPath(
  { prefix, backend }: IRoute,
  escapes: readonly Escape[]
): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      '# Without a path of its own, and after no rewrite: the path stays as it came.',
      nginx`proxy_pass ${`http://${backend}`};`
    ),
    apache: added(
      'AllowEncodedSlashes NoDecode',
      apache`ProxyPass ${prefix} ${`http://${backend}${prefix}`} upgrade=websocket nocanon`
    ),
    haproxy: added(
      '# Remove: http-request normalize-uri …, http-request set-path, http-request replace-path,',
      '# and rules that deny %2F or %25'
    ),
    caddy: added('# Remove: uri …, rewrite …, handle_path …'),
    traefik: snippet([
      'entryPoints:',
      '  # The one Jupyter is reached by:',
      '  websecure:',
      '    http:',
      '      encodedCharacters:',
      ...escapes.map(escape => ({
        added:
          escape === 'slash'
            ? '        allowEncodedSlash: true'
            : '        allowEncodedPercent: true'
      }))
    ]),
    envoy: snippet([
      '# http_connection_manager',
      { added: 'path_with_escaped_slashes_action: KEEP_UNCHANGED' },
      { added: 'merge_slashes: false' }
    ])
  };
}
