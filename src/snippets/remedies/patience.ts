import type { Fronts } from '../fronts';
import { added, ingressAnnotations, nginxInside } from '../fronts';
import { snippet } from '../lines';
import type { IRoute } from '../route';

/** Wait so many seconds for Jupyter before a request is given up. */
export function patience({ prefix }: IRoute, seconds: number): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      `proxy_read_timeout ${seconds}s;`,
      `proxy_send_timeout ${seconds}s;`
    ),
    apache: added(`ProxyTimeout ${seconds}`),
    haproxy: snippet([
      'backend jupyter',
      { added: `    timeout server ${seconds}s` }
    ]),
    caddy: added('# Remove from reverse_proxy: response_header_timeout'),
    traefik: snippet([
      'entryPoints:',
      '  # The one Jupyter is reached by:',
      '  websecure:',
      '    transport:',
      '      respondingTimeouts:',
      { added: `        readTimeout: ${seconds}s` }
    ]),
    'ingress-nginx': ingressAnnotations({
      'proxy-read-timeout': String(seconds),
      'proxy-send-timeout': String(seconds)
    }),
    jupyterhub: snippet([
      {
        added: `c.ConfigurableHTTPProxy.command = ["configurable-http-proxy", "--proxy-timeout=${seconds * 1000}", "--timeout=${seconds * 1000}"]`
      }
    ]),
    alb: idleTimeout(seconds),
    cloudflare: added(
      '# Cloudflare gives up after 100 s without an answer, and only Enterprise can change it.',
      '# What takes longer belongs into a kernel or a terminal: their websockets are not cut.'
    )
  };
}

/** A load balancer of AWS has one setting for requests and websockets. */
export function idleTimeout(seconds: number) {
  // Its maximum is 4000.
  return added(
    'aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$LOAD_BALANCER_ARN" \\',
    `  --attributes Key=idle_timeout.timeout_seconds,Value=${Math.min(seconds, 4000)}`
  );
}
