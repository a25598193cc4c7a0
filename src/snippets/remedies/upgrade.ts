import type { Fronts } from '../fronts';
import { added } from '../fronts';
import { snippet } from '../lines';

/**
 * Let websockets through, where a front has a setting of its own for it.
 *
 * #### Notes
 * https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/http/upgrades,
 * https://developers.cloudflare.com/network/websockets/
 */
export function websockets(): Fronts {
  return {
    envoy: snippet([
      '# In the HttpConnectionManager of the listener that leads to Jupyter:',
      { added: 'upgrade_configs:' },
      { added: '  - upgrade_type: websocket' }
    ]),
    cloudflare: added(
      '# Network → WebSockets: on.',
      '# Zero Trust → Access: the application that lets you in must cover this host name with all its paths.'
    ),
    alb: added(
      '# A Classic Load Balancer that listens by HTTP hands no upgrade on:',
      '# use an Application Load Balancer, or let it listen by SSL and speak TCP to Jupyter.'
    )
  };
}
