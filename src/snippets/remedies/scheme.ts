import type { Fronts } from '../fronts';
import { added, nginxInside } from '../fronts';
import type { IRoute } from '../route';

/** Tell Jupyter by which scheme the browser came: said where TLS ends, and passed on by what stands behind it. */
export function forwardedScheme({ prefix }: IRoute): Fronts {
  return {
    nginx: nginxInside(prefix, 'proxy_set_header X-Forwarded-Proto $scheme;'),
    apache: added('RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}'),
    haproxy: added(
      'http-request set-header X-Forwarded-Proto https if { ssl_fc }'
    ),
    caddy: added(
      '# Caddy says it by itself. Behind another proxy that ends TLS, in the global options:',
      'servers {',
      '    trusted_proxies static private_ranges',
      '}'
    ),
    traefik: added(
      '# Traefik says it by itself. Behind another proxy that ends TLS, its address:',
      'entryPoints:',
      '  web:',
      '    forwardedHeaders:',
      '      trustedIPs: ["127.0.0.1/32"]'
    ),
    'ingress-nginx': added(
      '# In the ConfigMap of the controller, where something in front of it ends TLS:',
      'data:',
      '  use-forwarded-headers: "true"'
    ),
    jupyterhub: added(
      '# Where another proxy in front says it: that of the Hub must not add its own.',
      'c.ConfigurableHTTPProxy.command = ["configurable-http-proxy", "--no-x-forward"]'
    )
  };
}
