import type { Fronts } from '../fronts';
import { added, nginxInside } from '../fronts';
import type { IRoute } from '../route';

/** Send one Host header to Jupyter, the one the browser sent. */
export function hostOnce({ prefix }: IRoute): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      'proxy_set_header Host $http_host;',
      '# Remove: every other proxy_set_header Host, and X-Forwarded-Host in its place'
    ),
    apache: added(
      'ProxyPreserveHost On',
      '# Remove: RequestHeader add Host …, RequestHeader append Host …, RequestHeader merge Host …'
    ),
    haproxy: added('# Remove: http-request add-header Host …'),
    caddy: added('# Remove from reverse_proxy: header_up +Host …')
  };
}
