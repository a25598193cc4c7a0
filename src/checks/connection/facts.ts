import type { ITranslation } from '../../check';
import { heard, reasonOf } from '../../reasons';
import type {
  IAnswer,
  IArrival,
  IArrivals,
  ISocket
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import type { IAround } from './who';
import { answeredText } from './who-words';

/** How much of a nonce is enough to recognise it. */
const SHORT = 4;

/** What a websocket that works brings back. */
export function echoText({ nonce }: ISocket, trans: ITranslation): string {
  return trans.__('101, echo of %1', nonce.slice(0, SHORT));
}

/** How a websocket ended, as the side that opened it saw it. */
export function socketText(socket: ISocket, trans: ITranslation): string {
  const { echoed, opened, timedOut, code, reason, error, ms } = socket;
  if (echoed) {
    return echoText(socket, trans);
  }
  if (timedOut) {
    const seconds = Math.round(ms / 1000);
    return opened
      ? trans.__('opened, no echo within %1 s', seconds)
      : trans.__('no answer within %1 s', seconds);
  }
  if (typeof code === 'number') {
    return trans.__(
      'closed, code %1, %2',
      code,
      reason || trans.__('no reason')
    );
  }
  return error ?? (opened ? trans.__('opened, no echo') : trans.__('refused'));
}

/** What came back for a request, and from whom if not from Jupyter. */
export function answerText(
  answer: IAnswer,
  trans: ITranslation,
  around?: IAround
): string {
  const { status, by, text, error } = answer;
  if (by === 'front') {
    return answeredText(answer, trans, around);
  }
  const what = [status, text].filter(part => part).join(' ');
  return (
    what || (error ? reasonOf(heard(error), trans) : trans.__('no answer'))
  );
}

/** What is left of a handshake when it arrives. */
export function handshakeText(
  arrival: IArrival | undefined,
  trans: ITranslation
): string {
  if (!arrival) {
    return trans.__('nothing');
  }
  return [
    arrival.upgrade ? `Upgrade: ${arrival.upgrade}` : trans.__('no Upgrade'),
    arrival.connection
      ? `Connection: ${arrival.connection}`
      : trans.__('no Connection')
  ].join(', ');
}

/** The lines of Jupyter's log that belong to these requests. */
export function logFacts(
  arrivals: IArrivals | undefined,
  nonces: readonly string[],
  trans: ITranslation
): IFact[] {
  const line = arrivals?.log.find(
    ({ nonce }) => nonce && nonces.includes(nonce)
  );
  return line
    ? [
        {
          label: trans.__('Jupyter’s log'),
          observed: line.text,
          vantage: 'browser'
        }
      ]
    : [];
}
