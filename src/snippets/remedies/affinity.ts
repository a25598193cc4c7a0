import type { Fronts } from '../fronts';
import { apache } from '../apache';
import { caddy } from '../caddy';
import { added, ingressAnnotations, within } from '../fronts';
import { haproxy } from '../haproxy';
import { snippet } from '../lines';
import { nginx } from '../nginx';
import type { IRoute } from '../route';

/** Name of the cookie that remembers a server. */
const COOKIE = 'jupyter-server';

/** Send each browser to the same one of several servers. */
export function affinity({ prefix, backend, origin }: IRoute): Fronts {
  return {
    nginx: within(
      'upstream jupyter {',
      [
        { added: 'hash $remote_addr consistent;' },
        nginx`server ${backend};`,
        '# and the others'
      ],
      '}'
    ),
    apache: snippet([
      {
        added: `Header add Set-Cookie "${COOKIE}=.%{BALANCER_WORKER_ROUTE}e; path=/; HttpOnly" env=BALANCER_ROUTE_CHANGED`
      },
      '<Proxy balancer://jupyter>',
      { added: apache`    BalancerMember ${`http://${backend}`} route=1` },
      '    # and the others, with routes of their own',
      { added: `    ProxySet stickysession=${COOKIE}` },
      '</Proxy>',
      apache`ProxyPass ${prefix} ${`balancer://jupyter${prefix}`} upgrade=websocket nocanon`
    ]),
    haproxy: snippet([
      'backend jupyter',
      { added: `    cookie ${COOKIE} insert indirect nocache httponly` },
      { added: haproxy`    server one ${backend} cookie one` },
      '    # and the others, with cookies of their own'
    ]),
    caddy: snippet([
      caddy`${origin} {`,
      caddy`    reverse_proxy ${backend} … {`,
      { added: `        lb_policy cookie ${COOKIE}` },
      '    }',
      '}'
    ]),
    traefik: snippet([
      'http:',
      '  services:',
      '    jupyter:',
      '      loadBalancer:',
      { added: '        sticky:' },
      { added: '          cookie:' },
      { added: `            name: ${COOKIE}` },
      { added: '            httpOnly: true' }
    ]),
    'ingress-nginx': ingressAnnotations({
      affinity: 'cookie',
      'affinity-mode': 'persistent',
      'session-cookie-name': COOKIE
    }),
    alb: added(
      'aws elbv2 modify-target-group-attributes --target-group-arn "$TARGET_GROUP_ARN" \\',
      '  --attributes Key=stickiness.enabled,Value=true Key=stickiness.type,Value=lb_cookie'
    )
  };
}
