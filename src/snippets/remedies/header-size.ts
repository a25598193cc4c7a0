import type { Fronts } from '../fronts';
import { added, within } from '../fronts';
import { snippet } from '../lines';

/** Take request headers of up to so many KiB. */
export function headerSize(kibibytes: number): Fronts {
  const bytes = kibibytes * 1024;
  return {
    nginx: within(
      'server {',
      [{ added: `large_client_header_buffers 4 ${kibibytes}k;` }],
      '}'
    ),
    apache: added(
      '# In the first VirtualHost of this port: it counts for all of them',
      `LimitRequestFieldSize ${bytes}`
    ),
    haproxy: snippet(['global', { added: `    tune.bufsize ${bytes}` }]),
    'ingress-nginx': snippet([
      '# ConfigMap of the ingress controller',
      'data:',
      { added: `  large-client-header-buffers: "4 ${kibibytes}k"` }
    ]),
    jupyterhub: added(
      '# Environment of configurable-http-proxy',
      `NODE_OPTIONS=--max-http-header-size=${bytes}`
    )
  };
}
