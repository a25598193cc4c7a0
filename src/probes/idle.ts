import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IIdle, IIdleSocket } from '../wire/evidence';
import { REQUEST_MS, since } from './deadline';
import { makeNonce } from './nonce';

/** One that the server pings as it does all of JupyterLab's, and two it leaves alone: what cuts both at once is no silence. */
const PINGS: readonly boolean[] = [true, false, false];

/** They are opened this far from each other, so that a common end is told from a common length. */
const APART_MS = 2000;

/** Websockets on which nothing is said for so many seconds; what is still open then must still echo. */
export async function probeIdle(
  connection: IConnection,
  run: IShimRun,
  { seconds, signal }: { seconds: number; signal: AbortSignal }
): Promise<IIdle> {
  let first: number | null = null;
  const now = (): number => since((first ??= performance.now()));
  const sockets = PINGS.map(async (pings, i) => {
    await pause(i * APART_MS, signal);
    signal.throwIfAborted();
    const nonce = makeNonce();
    const open = () => connection.openSocket(run.paths.socket(nonce, pings));
    const seen = await keepSilent(open, { nonce, seconds, now, signal });
    return { nonce, pings, ...seen };
  });
  return { seconds, sockets: await Promise.all(sockets) };
}

interface ISilence {
  nonce: string;
  seconds: number;
  /** Milliseconds since the first was opened. */
  now: () => number;
  signal: AbortSignal;
}

function keepSilent(
  open: () => WebSocket,
  { nonce, seconds, now, signal }: ISilence
): Promise<Omit<IIdleSocket, 'nonce' | 'pings'>> {
  return new Promise(resolve => {
    const never = { openedAt: null, closedAt: null, code: null, echoed: null };
    let seen: Omit<IIdleSocket, 'nonce' | 'pings'> = {
      opened: false,
      ...never
    };
    let socket: WebSocket | null = null;
    const end = (more: Partial<IIdleSocket>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (socket) {
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
      }
      resolve({ ...seen, ...more });
    };
    const cancel = () => end({});
    let timer = setTimeout(cancel, REQUEST_MS);
    signal.addEventListener('abort', cancel);
    try {
      const made = (socket = open());
      const ask = (): void => {
        made.send(nonce);
        timer = setTimeout(() => end({ echoed: false }), REQUEST_MS);
      };
      made.onopen = () => {
        seen = { ...seen, opened: true, openedAt: now() };
        clearTimeout(timer);
        timer = setTimeout(ask, seconds * 1000);
      };
      made.onmessage = ({ data }) => end({ echoed: data === nonce });
      made.onclose = ({ code }) => end({ closedAt: now(), code });
    } catch {
      // A browser that may not even try says so of the websocket's own probe.
      end({});
    }
  });
}

/** Resolves in any case: what comes after it looks at the signal itself. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
