import type { ITranslation } from '../../check';
import type { IArrival, IPage, ISocket } from '../../wire/evidence';
import { upgradeOf } from './arrived';

/** What became of a websocket, from the browser to Jupyter and back. */
export type Fate =
  | 'works'
  | 'never-left'
  | 'never-arrived'
  | 'other-method'
  | 'without-upgrade'
  | 'without-connection'
  | 'upgrade-doubled'
  | 'without-key'
  | 'without-version'
  | 'without-subprotocol'
  | 'without-query'
  | 'refused-host'
  | 'refused-login'
  | 'refused-origin'
  | 'refused'
  | 'opened-at-jupyter-only'
  | 'cut'
  | 'stalled'
  | 'altered';

/**
 * The first thing that went wrong on the way of a websocket.
 *
 * #### Notes
 * A browser says 1006 to all of them; what arrived at Jupyter, and what Jupyter made of it, tells them apart.
 */
export function fateOf(
  socket: ISocket,
  arrival: IArrival | undefined,
  page?: IPage
): Fate {
  if (socket.threw) {
    return 'never-left';
  }
  if (!arrival) {
    return socket.echoed ? 'works' : 'never-arrived';
  }
  if (arrival.query && !arrival.query.includes('nonce')) {
    return 'without-query';
  }
  if (socket.echoed) {
    return socket.binary === false
      ? 'altered'
      : socket.timedOut
        ? 'stalled'
        : 'works';
  }
  return handshakeFate(socket, arrival, page) ?? answerFate(socket, arrival);
}

/** What the handshake lost on its way to Jupyter. */
function handshakeFate(
  socket: ISocket,
  arrival: IArrival,
  page: IPage | undefined
): Fate | null {
  const multiplexed = /^h[23]/.test(page?.nextHopProtocol ?? '');
  const { method, upgrade, websocketKey } = arrival;
  if (
    method !== 'GET' ||
    // Over HTTP/2 a browser sends neither: whoever translates has to add both.
    (multiplexed && !upgrade && !websocketKey && arrival.websocketVersion)
  ) {
    return 'other-method';
  }
  if (/^websocket(\s*,\s*websocket)+$/i.test(upgrade ?? '')) {
    return 'upgrade-doubled';
  }
  const left = upgradeOf(arrival);
  if (left !== 'whole') {
    return left === 'half' ? 'without-connection' : 'without-upgrade';
  }
  if (!websocketKey) {
    return 'without-key';
  }
  if (!arrival.websocketVersion) {
    return 'without-version';
  }
  return socket.subprotocol && !arrival.subprotocol
    ? 'without-subprotocol'
    : null;
}

/** The guards of Jupyter that refuse a handshake, by what they are called in an arrival. */
const REFUSED: Readonly<Record<string, Fate>> = {
  host: 'refused-host',
  login: 'refused-login',
  origin: 'refused-origin'
};

/** What became of a handshake that arrived whole. */
function answerFate(socket: ISocket, arrival: IArrival): Fate {
  const refused = REFUSED[arrival.refusal ?? ''];
  if (refused) {
    return refused;
  }
  if (!arrival.opened) {
    return 'refused';
  }
  return socket.opened ? 'cut' : 'opened-at-jupyter-only';
}

/** The fate of a websocket in words. */
export function fateText(
  fate: Fate,
  socket: ISocket,
  arrival: IArrival | undefined,
  trans: ITranslation
): string {
  switch (fate) {
    case 'works':
      return trans.__('works');
    case 'never-left':
      return socket.error
        ? trans.__('never left the browser: %1', socket.error)
        : trans.__('never left the browser');
    case 'never-arrived':
      return trans.__('never arrived');
    case 'other-method':
      return trans.__(
        'arrived as something else: %1 without a websocket key',
        arrival?.method
      );
    case 'without-upgrade':
      return trans.__('arrived without Upgrade');
    case 'without-connection':
      return trans.__('arrived without Connection: Upgrade');
    case 'upgrade-doubled':
      return trans.__('arrived with Upgrade: %1', arrival?.upgrade);
    case 'without-key':
      return trans.__('arrived without Sec-WebSocket-Key');
    case 'without-version':
      return trans.__('arrived without Sec-WebSocket-Version');
    case 'without-subprotocol':
      return trans.__('arrived without its subprotocol');
    case 'without-query':
      return trans.__('arrived without its query');
    case 'refused-host':
      return trans.__('arrived whole, Jupyter refused the Host');
    case 'refused-login':
      return trans.__('arrived whole, Jupyter refused the login');
    case 'refused-origin':
      return trans.__('arrived whole, Jupyter refused the Origin');
    case 'refused':
      return arrival?.status
        ? trans.__('arrived whole, Jupyter answered %1', arrival.status)
        : trans.__('arrived whole, Jupyter has not answered');
    case 'opened-at-jupyter-only':
      return trans.__('opened at Jupyter, never in the browser');
    case 'cut':
      return cutText(socket, arrival, trans);
    case 'stalled':
      return trans.__(
        'opened, 4 KiB did not come back within %1 s',
        Math.round(socket.ms / 1000)
      );
    case 'altered':
      return trans.__('opened, what is said on it is altered');
  }
}

function cutText(
  socket: ISocket,
  arrival: IArrival | undefined,
  trans: ITranslation
): string {
  const seconds = ((arrival?.openMs ?? socket.ms) / 1000).toFixed(1);
  const heard = arrival?.messages ?? 0;
  return heard === 0
    ? trans.__('opened, cut after %1 s before a message arrived', seconds)
    : trans.__(
        'opened, cut after %1 s; what arrived did not come back',
        seconds
      );
}
