import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { haproxy } from '../../../snippets/haproxy';
import { numbered } from '../../../snippets/lines';
import type { IFix } from '../../../wire/report';
import { websocketByHand } from '../websocket-by-hand';
import { onRoad, tried } from '../roads';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketImpact
} from '../websocket-evidence';

/**
 * The first hop offers websockets over HTTP/2, and hands them on as something that is none.
 *
 * #### Notes
 * RFC 8441 turns a handshake into CONNECT without Upgrade and without a key; whoever speaks HTTP/1.1 to Jupyter has to
 * make both.
 */
export const http2Unsupported = defineCause({
  id: 'connection/websocket/http2-unsupported',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { page, websocket, arrivals } = evidence;
    const failed = failedSocket(evidence);
    const plain = onRoad(tried(websocket, arrivals, page), 'plain');
    return failed && plain?.fate === 'other-method'
      ? {
          ...failed,
          method: failed.arrival?.method ?? '',
          version: page.nextHopProtocol === 'h3' ? 'HTTP/3' : 'HTTP/2'
        }
      : null;
  },
  tell: (failed, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: the proxy in front of Jupyter takes websockets over %1 and does not translate them for Jupyter.',
      failed.version
    ),
    impact: websocketImpact(failed, trans)
  }),
  show: ({ method }, trans) => [
    {
      label: trans.__('Handshake as it arrived'),
      expected: trans.__('GET with Sec-WebSocket-Key'),
      observed: trans.__('%1 without Sec-WebSocket-Key', method),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, { host, proxyKind }, trans) => {
    const fixes = [anyFix(host ?? '', trans), haproxyFix(trans)];
    return proxyKind === 'haproxy' ? fixes.reverse() : fixes;
  },
  byHand: ({ url }, _, trans) =>
    websocketByHand(url, trans, {
      meaning: trans.__('101: over HTTP/1.1 it gets through')
    }),
  explains: () => WEBSOCKET_CONSEQUENCES
});

function haproxyFix(trans: ITranslation): IFix {
  return {
    id: 'haproxy',
    for: 'HAProxy',
    title: trans.__('Speak HTTP/1.1 to browsers'),
    where: trans.__(
      'On the bind line of the frontend that leads to Jupyter, beside what is there; then reload it.'
    ),
    language: 'haproxy',
    code: haproxy`    bind :443 ssl crt /etc/haproxy/certs/ alpn http/1.1`,
    confirm: trans.__('Run the checks again.')
  };
}

function anyFix(host: string, trans: ITranslation): IFix {
  const steps = [
    trans.__('Update the proxy at %1: newer releases translate them.', host),
    trans.__(
      'Until then switch HTTP/2 off for this host name; browsers then open websockets over HTTP/1.1.'
    )
  ];
  return {
    id: 'proxy',
    for: trans.__('any proxy'),
    title: trans.__('Speak HTTP/1.1 to browsers'),
    where: trans.__('Where https ends.'),
    language: 'text',
    code: numbered(steps)
  };
}
