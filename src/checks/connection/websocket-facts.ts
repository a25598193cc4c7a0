import type { ITranslation } from '../../check';
import type {
  IArrivals,
  ILoopback,
  IPage,
  ITerminal,
  IWebsocket
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { arrivalOf, upgradeOf } from './arrived';
import { echoText, handshakeText, logFacts, socketText } from './facts';
import type { ITried } from './roads';
import { fateOf, fateText } from './fate';
import { fateFacts } from './roads';

/** What is shown of websockets. */
export interface ISeenSockets {
  page: IPage;
  websocket: IWebsocket;
  arrivals: IArrivals;
  loopback?: ILoopback;
  terminal?: ITerminal;
}

/** From the browser, at Jupyter, from the server to itself; then each that does not work. */
export function websocketFacts(
  { page, websocket, arrivals, loopback, terminal }: ISeenSockets,
  all: readonly ITried[],
  trans: ITranslation
): IFact[] {
  const { plain, subprotocol, url } = websocket;
  const shown = plain.echoed ? subprotocol : plain;
  const arrival = arrivalOf(arrivals, shown.nonce);
  const address =
    (url && /^\w+:\/\/[^/]*/.exec(url)?.[0]) ??
    page.origin.replace(/^http/, 'ws');
  const fate = fateOf(shown, arrival, page);
  // Beyond the upgrade there are words for what is wrong, no header to compare.
  const isWhole = arrival && upgradeOf(arrival) === 'whole' && fate !== 'works';
  const failed = all.filter(one => one.fate !== 'works');
  return [
    {
      label: trans.__('Browser → %1', address),
      expected: echoText(shown, trans),
      observed: socketText(shown, trans),
      vantage: 'browser',
      differs: !shown.echoed
    },
    {
      label: trans.__('What arrived at Jupyter'),
      expected: isWhole
        ? trans.__('all that was sent')
        : 'Upgrade: websocket, Connection: Upgrade',
      observed: isWhole
        ? fateText(fate, shown, arrival, trans)
        : handshakeText(arrival, trans),
      vantage: 'browser',
      differs: fate !== 'works'
    },
    ...(loopback
      ? [
          {
            label: trans.__('Loopback → %1', loopback.address),
            expected: echoText(loopback.websocket, trans),
            observed: socketText(loopback.websocket, trans),
            vantage: 'loopback' as const,
            differs: !loopback.websocket.echoed
          }
        ]
      : []),
    ...(terminal?.socket
      ? [
          {
            label: trans.__('Browser → terminal'),
            observed: terminal.socket.opened
              ? trans.__('opened')
              : socketText(terminal.socket, trans),
            vantage: 'browser' as const
          }
        ]
      : []),
    ...fateFacts(
      failed.filter(
        one => one.socket.nonce !== shown.nonce && one.fate !== fate
      ),
      trans
    ),
    ...logFacts(
      arrivals,
      failed.map(({ socket }) => socket.nonce),
      trans
    )
  ];
}
