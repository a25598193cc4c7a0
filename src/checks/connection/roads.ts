import type { ITranslation } from '../../check';
import type {
  IArrival,
  IArrivals,
  IPage,
  ISocket,
  IWebsocket
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { arrivalOf, upgradeOf } from './arrived';
import type { Fate } from './fate';
import { fateOf, fateText } from './fate';

/** Which address a websocket was tried at, or what was special about it. */
export type Road = 'plain' | 'subprotocol' | 'kernel' | 'terminal';

/** One websocket of the browser together with what became of it. */
export interface ITried {
  road: Road;
  socket: ISocket;
  arrival: IArrival | undefined;
  fate: Fate;
}

/** All websockets the browser tried, with what became of each. */
export function tried(
  websocket: IWebsocket,
  arrivals: IArrivals,
  page?: IPage
): ITried[] {
  const roads: Road[] = ['plain', 'subprotocol', 'kernel', 'terminal'];
  return roads.flatMap(road => {
    const socket = websocket[road];
    if (!socket) {
      return [];
    }
    const arrival = arrivalOf(arrivals, socket.nonce);
    return [{ road, socket, arrival, fate: fateOf(socket, arrival, page) }];
  });
}

/** One of them; undefined where it was not tried. */
export function onRoad(all: readonly ITried[], road: Road): ITried | undefined {
  return all.find(one => one.road === road);
}

/** Whether a websocket of JupyterLab gets through, of a kernel or of a terminal, whatever becomes of others. */
export function someWork({ kernel, terminal }: IWebsocket): boolean {
  return Boolean(kernel?.echoed || terminal?.echoed);
}

/**
 * A handshake at an address which is neither a kernel's nor a terminal's, and which lost its upgrade on the way.
 *
 * #### Notes
 * Where Lab's own websockets work, only a thorough look opens others; what arrived of them tells whether they may.
 */
export function lostElsewhere(
  websocket: IWebsocket,
  { all }: IArrivals
): IArrival | undefined {
  return all.find(
    arrival =>
      arrival.kind === 'websocket' &&
      arrival.road === 'echo' &&
      arrival.nonce !== websocket.getNonce &&
      upgradeOf(arrival) !== 'whole'
  );
}

/** What a road is called. */
export function roadText(road: Road, trans: ITranslation): string {
  switch (road) {
    case 'plain':
      return trans.__('a websocket');
    case 'subprotocol':
      return trans.__('a websocket with a subprotocol');
    case 'kernel':
      return trans.__('the address of a kernel');
    case 'terminal':
      return trans.__('the address of a terminal');
  }
}

/** A line for each, with what became of it. */
export function fateFacts(
  all: readonly ITried[],
  trans: ITranslation
): IFact[] {
  return all.map(({ road, socket, arrival, fate }) => ({
    label: trans.__('Browser → %1', roadText(road, trans)),
    expected: trans.__('works'),
    observed: fateText(fate, socket, arrival, trans),
    vantage: 'browser',
    differs: fate !== 'works'
  }));
}
