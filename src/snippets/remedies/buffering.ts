import type { Fronts } from '../fronts';
import { apache } from '../apache';
import { added, ingressAnnotations, nginxInside } from '../fronts';
import { caddy } from '../caddy';
import { snippet } from '../lines';
import type { IRoute } from '../route';

/** Hand an answer on as it comes. */
export function unbuffered({ prefix, backend, origin }: IRoute): Fronts {
  return {
    nginx: nginxInside(prefix, 'proxy_buffering off;', 'gzip off;'),
    apache: added(
      apache`ProxyPass ${prefix} ${`http://${backend}${prefix}`} upgrade=websocket nocanon flushpackets=on`
    ),
    haproxy: snippet([
      'backend jupyter',
      { added: '    option http-no-delay' },
      { added: '    # Remove: compression algo …, filter compression' }
    ]),
    caddy: snippet([
      caddy`${origin} {`,
      caddy`    reverse_proxy ${backend} {`,
      { added: '        flush_interval -1' },
      '    }',
      '}'
    ]),
    traefik: added(
      '# Remove from the router of Jupyter: middlewares with buffering or compress'
    ),
    'ingress-nginx': ingressAnnotations({ 'proxy-buffering': 'off' })
  };
}
