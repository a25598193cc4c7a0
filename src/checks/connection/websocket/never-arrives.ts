import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { numbered } from '../../../snippets/lines';
import type { IFix } from '../../../wire/report';
import { arrivalOf } from '../arrived';
import { websocketByHand } from '../websocket-by-hand';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  websocketImpact
} from '../websocket-evidence';

/**
 * Ordinary requests to the websocket's address arrive, handshakes to it do not.
 *
 * #### Notes
 * Comes after what a proxy refuses: a refusal is quick, and what reads along on the way swallows. Where that is, a browser
 * cannot tell; how a person can is in the fix.
 */
export const neverArrives = defineCause({
  id: 'connection/websocket/never-arrives',
  hop: 'network',
  fixer: 'you',
  needs: ['websocket', 'arrivals', 'page'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { getNonce, subprotocol } = evidence.websocket;
    const failed = failedSocket(evidence);
    return failed &&
      !failed.socket.opened &&
      !failed.arrival &&
      !arrivalOf(evidence.arrivals, subprotocol.nonce) &&
      arrivalOf(evidence.arrivals, getNonce)
      ? { ...failed, encrypted: evidence.page.protocol === 'https' }
      : null;
  },
  tell: (failed, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: websocket handshakes leave this browser and never reach Jupyter, other requests do.'
    ),
    impact: [
      websocketImpact(failed, trans),
      trans.__(
        'An antivirus, a firewall or proxy of this network, or a rule of the proxy in front of Jupyter stops them.'
      )
    ]
      .filter(part => part)
      .join(' '),
    fixerIs: trans.__(
      'you, if it works from another network; otherwise whoever runs the proxy in front of Jupyter'
    )
  }),
  show: (_, trans) => [
    {
      label: trans.__('GET of the same address'),
      expected: trans.__('arrives'),
      observed: trans.__('arrives'),
      vantage: 'browser'
    }
  ],
  fixes: ({ encrypted }, { origin }, trans) => [
    networkFix(origin ?? '', encrypted, trans)
  ],
  byHand: ({ url }, _, trans) => websocketByHand(url, trans),
  explains: () => WEBSOCKET_CONSEQUENCES
});

function networkFix(
  origin: string,
  encrypted: boolean,
  trans: ITranslation
): IFix {
  const steps = [
    trans.__('Open %1 from another network, such as a phone’s.', origin),
    trans.__(
      'It works there: let the antivirus or firewall of this computer or network pass websockets to this host.'
    ),
    trans.__(
      'It fails there too: the proxy in front of Jupyter refuses websockets; its log says why.'
    ),
    ...(encrypted
      ? []
      : [
          trans.__(
            'Serve Jupyter by https: what reads along in plain http cannot stop it there.'
          )
        ])
  ];
  return {
    id: 'network',
    for: trans.__('this network'),
    title: trans.__('Find out which side stops them'),
    where: trans.__('From the computer your browser runs on.'),
    language: 'text',
    code: numbered(steps)
  };
}
