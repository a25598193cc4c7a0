import type { IConnection } from '../connection';
import { because } from '../reasons';
import type { IShimRun } from '../shim-run';
import type { IFrame, IFrames } from '../wire/evidence';
import { Comparison, patternOf } from './known-bytes';
import { makeNonce } from './nonce';
import { converse } from './socket';
import { Unavailable } from './why-not';

/** A plot, a large plot, a dataframe that nobody should display; Jupyter itself takes no more than ten. */
const SIZES: readonly number[] = [64 * 1024, 1024 * 1024, 8 * 1024 * 1024];

/** There and back with 8 MiB over 5 Mbit/s. */
const FRAME_MS = 30_000;

/** Binary messages of growing size, each over a websocket of its own, until one does not come back. */
export async function probeFrames(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IFrames> {
  const steps: IFrame[] = [];
  for (const bytes of SIZES) {
    signal.throwIfAborted();
    const step = await send(connection, run, bytes, signal);
    steps.push(step);
    if (!step.ok) {
      const loopback = run.passes('frame', bytes, signal).catch(() => null);
      return { steps, loopback: await loopback };
    }
  }
  return { steps, loopback: null };
}

async function send(
  connection: IConnection,
  run: IShimRun,
  bytes: number,
  signal: AbortSignal
): Promise<IFrame> {
  const nonce = makeNonce();
  const seen: Pick<IFrame, 'altered'> = {};
  const { opened, echoed, code, timedOut, ms } = await converse(
    () => connection.openSocket(run.paths.socket(nonce)),
    { nonce, signal, deadlineMs: FRAME_MS },
    {
      opened: socket => socket.send(messageOf(bytes)),
      said: data => {
        const same = isMessage(data, bytes);
        if (!same) {
          seen.altered = true;
        }
        return same;
      }
    }
  );
  if (!opened) {
    throw new Unavailable(because('no-websocket'));
  }
  return {
    bytes,
    ok: echoed,
    ...seen,
    ...(code !== undefined && { code }),
    ...(timedOut && { timedOut }),
    ms
  };
}

function messageOf(bytes: number): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(bytes);
  const pattern = patternOf('random');
  for (let at = 0; at < bytes; at += pattern.length) {
    message.set(pattern, at);
  }
  return message;
}

function isMessage(data: unknown, bytes: number): boolean {
  const comparison = new Comparison('random');
  if (data instanceof ArrayBuffer) {
    comparison.hear(new Uint8Array(data));
  }
  return comparison.same && comparison.received === bytes;
}
