import type { Fronts } from '../fronts';
import { added, ingressAnnotations, nginxInside } from '../fronts';
import { snippet } from '../lines';
import type { IRoute } from '../route';
import { idleTimeout } from './patience';

/** Keep a websocket open through so many seconds of silence. */
export function silence({ prefix }: IRoute, seconds: number): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      `proxy_read_timeout ${seconds}s;`,
      `proxy_send_timeout ${seconds}s;`
    ),
    apache: added(`ProxyTimeout ${seconds}`, `Timeout ${seconds}`),
    haproxy: snippet([
      'backend jupyter',
      { added: `    timeout tunnel ${seconds}s` }
    ]),
    caddy: added('# Remove from reverse_proxy: stream_timeout'),
    traefik: snippet([
      'entryPoints:',
      '  # The one Jupyter is reached by:',
      '  websecure:',
      '    transport:',
      '      respondingTimeouts:',
      { added: `        readTimeout: ${seconds}s` },
      { added: `        idleTimeout: ${seconds}s` }
    ]),
    'ingress-nginx': ingressAnnotations({
      'proxy-read-timeout': String(seconds),
      'proxy-send-timeout': String(seconds)
    }),
    jupyterhub: added(
      `c.ConfigurableHTTPProxy.command = ["configurable-http-proxy", "--timeout=${seconds * 1000}"]`
    ),
    alb: idleTimeout(seconds)
  };
}

/** Keep websockets open while the configuration is loaded again. */
export function reload(hours: number): Fronts {
  return {
    nginx: added(
      '# Outside of http { }:',
      `worker_shutdown_timeout ${hours}h;`
    ),
    haproxy: snippet(['global', { added: `    hard-stop-after ${hours}h` }]),
    caddy: snippet([
      'reverse_proxy … {',
      { added: `    stream_close_delay ${hours}h` },
      '}'
    ]),
    'ingress-nginx': snippet([
      '# ConfigMap of the ingress controller',
      'data:',
      { added: `  worker-shutdown-timeout: "${hours * 3600}s"` }
    ])
  };
}
