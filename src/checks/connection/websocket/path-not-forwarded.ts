import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { echoByHand } from '../websocket-by-hand';
import { handshakeText } from '../facts';
import { proxyFixes } from '../proxy-fixes';
import type { Road } from '../roads';
import { fateFacts, lostElsewhere, tried } from '../roads';

/** Whose websockets a road stands for. */
const ROADS: readonly Road[] = ['plain', 'kernel', 'terminal'];

/** What keeps a handshake on one road and not on another from being one when it arrives. */
const LOST = ['never-arrived', 'without-upgrade', 'without-connection'];

/** Websockets get through at some addresses and not at others, as by a rule that names those of kernels alone. */
export const pathNotForwarded = defineCause({
  id: 'connection/websocket/path-not-forwarded',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['page', 'websocket', 'arrivals'],
  // A thorough look opens websockets at other addresses too.
  also: ['frames'],
  recognise: ({ page, websocket, arrivals }) => {
    const all = tried(websocket, arrivals, page).filter(({ road }) =>
      ROADS.includes(road)
    );
    const roads = all.filter(
      // Where Lab's own address works there is no need for another, which then stands for it.
      ({ road, socket }) =>
        road !== 'plain' || socket.nonce !== websocket.terminal?.nonce
    );
    const lost: Road[] = all
      .filter(({ fate }) => LOST.includes(fate))
      .map(({ road }) => road);
    const elsewhere = lostElsewhere(websocket, arrivals);
    if (lost.length === 0 && elsewhere) {
      lost.push('plain');
    }
    return lost.length > 0 && all.some(({ fate }) => fate === 'works')
      ? { lost, roads, elsewhere, url: websocket.url }
      : null;
  },
  // Kernels and terminals work; what else opens websockets does not.
  verdict: ({ lost }) =>
    lost.every(road => road === 'plain') ? 'warn' : 'fail',
  tell: ({ lost }, trans) => ({
    summary: summaryOf(lost, trans),
    impact: trans.__(
      'The upgrade is forwarded for some addresses, so neither Jupyter nor the network is the problem.'
    )
  }),
  show: ({ roads, elsewhere }, trans) => [
    ...fateFacts(roads, trans),
    ...(elsewhere
      ? [
          {
            label: trans.__('What arrived at another address'),
            expected: 'Upgrade: websocket, Connection: Upgrade',
            observed: handshakeText(elsewhere, trans),
            vantage: 'browser' as const,
            differs: true
          }
        ]
      : [])
  ],
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['path', 'upgrade'], {
      title: trans.__('Forward websockets at every address'),
      first: trans.__(
        'Look for a rule that passes the upgrade on for some addresses only, such as a regular expression with api/kernels, and widen it to all below the base URL.'
      )
    }),
  byHand: ({ lost, url }, _, trans) =>
    echoByHand(url, trans, {
      road: lost.find(road => road === 'kernel' || road === 'terminal')
    }),
  explains: ({ lost }) => [
    ...(lost.includes('terminal') ? ['server/terminals!'] : []),
    ...(lost.includes('kernel') ? ['server/kernels/*'] : [])
  ]
});

function summaryOf(lost: readonly Road[], trans: ITranslation): string {
  if (lost.includes('kernel') && lost.includes('terminal')) {
    return trans.__(
      'Terminals and kernels cannot connect: the proxy in front of Jupyter does not forward websockets at their addresses.'
    );
  }
  if (lost.includes('kernel')) {
    return trans.__(
      'Kernels cannot connect: the proxy in front of Jupyter does not forward websockets at their addresses.'
    );
  }
  return lost.includes('terminal')
    ? trans.__(
        'Terminals cannot connect: the proxy in front of Jupyter does not forward websockets at their addresses.'
      )
    : trans.__(
        'Language servers, live collaboration and other extensions cannot connect: the proxy in front of Jupyter forwards websockets of kernels and terminals only.'
      );
}
