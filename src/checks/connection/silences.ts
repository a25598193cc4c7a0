import type {
  IArrivals,
  IIdle,
  IIdleSocket,
  IServer
} from '../../wire/evidence';

/** Whoever means milliseconds writes thousands. */
const LEAST_PING_MS = 1000;

/** Timers of proxies and browsers agree to this. */
const SLACK_MS = 1500;

/** Closed together: not each after its own time, the sockets having been opened two seconds apart. */
const TOGETHER_MS = 700;

/** The interval of pings where it is too short to be meant; Jupyter takes the setting in milliseconds. */
export function hastyPing({
  pingMs,
  pingFrom
}: Pick<IServer, 'pingMs' | 'pingFrom'>): number | null {
  return typeof pingMs === 'number' &&
    pingMs > 0 &&
    pingMs < LEAST_PING_MS &&
    pingFrom === 'tornado_settings'
    ? pingMs
    : null;
}

/** Whether Jupyter closed a websocket for a ping that was not answered in time. */
export function missedPing(arrivals: IArrivals | undefined): boolean {
  return arrivals?.log.some(({ text }) => /ping timeout/i.test(text)) ?? false;
}

/** A silent websocket that was closed before its time, and when. */
interface IClosed {
  pings: boolean;
  /** Milliseconds it was open. */
  open: number;
  closedAt: number;
}

/** After which silence websockets are closed. */
export interface ISilence {
  seconds: number;
  /** Whether those that Jupyter pings are closed too, as kernels and terminals then are. */
  pinged: boolean;
}

/** The time after which all silent websockets are closed; null where they are not, or not after the same time. */
export function cutSilence({ sockets }: IIdle): ISilence | null {
  const closed = closedOf(sockets);
  const silent = closed.filter(({ pings }) => !pings);
  const [first] = silent;
  if (
    !first ||
    silent.length < sockets.filter(({ pings }) => !pings).length ||
    silent.some(({ open }) => Math.abs(open - first.open) > SLACK_MS) ||
    together(closed)
  ) {
    return null;
  }
  return {
    seconds: Math.round(first.open / 1000),
    pinged: closed.some(({ pings }) => pings)
  };
}

/** When all websockets were closed at once, in seconds after the first was opened; null where they were not. */
export function closedTogether({ sockets }: IIdle): number | null {
  const closed = closedOf(sockets);
  return closed.length >= 2 &&
    closed.length === sockets.filter(({ opened }) => opened).length &&
    together(closed)
    ? Math.round((closed[0]?.closedAt ?? 0) / 1000)
    : null;
}

function closedOf(sockets: readonly IIdleSocket[]): IClosed[] {
  return sockets.flatMap(({ pings, opened, openedAt, closedAt }) =>
    opened && openedAt !== null && closedAt !== null
      ? [{ pings, open: closedAt - openedAt, closedAt }]
      : []
  );
}

function together(closed: readonly IClosed[]): boolean {
  const times = closed.map(({ closedAt }) => closedAt);
  return (
    closed.length > 1 && Math.max(...times) - Math.min(...times) < TOGETHER_MS
  );
}
