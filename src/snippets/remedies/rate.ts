import type { Fronts } from '../fronts';
import { added, ingressAnnotations, nginxInside } from '../fronts';
import { snippet } from '../lines';
import type { IRoute } from '../route';

/** Let so many requests of one browser through at once. */
export function rate({ prefix }: IRoute, burst: number): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      '# With the zone that is there already:',
      `limit_req zone=… burst=${burst} nodelay;`
    ),
    haproxy: added(
      '# In the rule that looks at http_req_rate:',
      `http-request deny deny_status 429 if { sc_http_req_rate(0) gt ${burst} }`
    ),
    traefik: snippet([
      'http:',
      '  middlewares:',
      '    # The one with rateLimit that the router of Jupyter uses:',
      '    limit:',
      '      rateLimit:',
      { added: `        burst: ${burst}` }
    ]),
    'ingress-nginx': ingressAnnotations({
      'limit-burst-multiplier': String(Math.ceil(burst / 20)),
      'limit-rps': '20'
    }),
    cloudflare: added(
      '# Security → WAF → Rate limiting rules: the rule of this host name must let',
      `# ${burst} requests of one address through in 10 s`
    )
  };
}
