import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { packets } from '../../../snippets/remedies/packets';
import type { IFix } from '../../../wire/report';
import { stalledBody } from '../body-limits';
import { WRITE_CONSEQUENCES } from '../consequences';
import { bodyByHand } from '../way-by-hand';

/** Requests that fit into a packet or two arrive, longer ones never do: large packets vanish on the way. */
export const stalls = defineCause({
  id: 'connection/upload/stalls',
  hop: 'network',
  fixer: 'you',
  needs: ['requests', 'arrivals'],
  also: ['contents', 'upload', 'loopback'],
  recognise: evidence => stalledBody(evidence),
  tell: ({ bytes: length }, trans) => ({
    summary: trans.__(
      'Saving and uploading hang: requests of %1 leave this browser and do not arrive, small ones do.',
      bytes(length)
    ),
    impact: trans.__(
      'Large packets get lost on the way, as in a VPN or tunnel whose packets are smaller than either end believes. Jupyter and its disk are not the problem.'
    ),
    fixerIs: trans.__(
      'whoever runs the VPN, tunnel or router between this computer and Jupyter; you, if it works from another network'
    )
  }),
  show: ({ bytes: length, arrival }, trans) => [
    {
      label: trans.__('A request of %1', bytes(length)),
      expected: trans.__('arrives'),
      observed: arrival
        ? trans.__('%1 of it arrived', bytes(arrival.bodyLength ?? 0))
        : trans.__('nothing of it arrived'),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, __, trans) => packetFixes(trans),
  byHand: ({ bytes: length }, session, trans) =>
    bodyByHand(`"x".repeat(${length})`, session, trans),
  explains: () => [...WRITE_CONSEQUENCES, 'connection/websocket!']
});

function packetFixes(trans: ITranslation): IFix[] {
  const confirm = trans.__('Run the checks again.');
  return [
    {
      id: 'router',
      for: trans.__('router'),
      title: trans.__('Let both ends agree on packets that fit'),
      where: trans.__(
        'As root on the Linux router or gateway that the tunnel begins at.'
      ),
      language: 'shell',
      code: packets.router,
      undo: 'nft delete table inet clamp',
      confirm
    },
    {
      id: 'wireguard',
      for: 'WireGuard',
      title: trans.__('Make the packets of the tunnel smaller'),
      where: trans.__('At both ends of the tunnel; then start it again.'),
      language: 'text',
      code: packets.wireguard,
      added: [2],
      confirm
    },
    {
      id: 'openvpn',
      for: 'OpenVPN',
      title: trans.__('Make the packets of the tunnel smaller'),
      where: trans.__('At both ends of the tunnel; then start it again.'),
      language: 'text',
      code: packets.openvpn,
      added: [1],
      confirm
    },
    {
      id: 'computer',
      for: trans.__('this computer'),
      title: trans.__('Try smaller packets from here'),
      where: trans.__(
        'On the computer your browser runs on, if it runs Linux; it lasts until the network is started again.'
      ),
      language: 'shell',
      code: packets.computer,
      confirm
    }
  ];
}
