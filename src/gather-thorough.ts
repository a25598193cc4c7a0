import type { IConnection } from './connection';
import type { Look } from './gathering';
import { probeBurst } from './probes/burst';
import { probeFrames } from './probes/frames';
import { probeIdle } from './probes/idle';
import { probePatience } from './probes/patience';
import { probeStream } from './probes/stream';
import { probeTransfer } from './probes/transfer';
import { probeUpload } from './probes/upload';
import type { IShimRun } from './shim-run';

/** From where, and for how many seconds silence is tried. */
export interface IThoroughOptions {
  connection: IConnection;
  seconds: number;
  signal: AbortSignal;
}

/**
 * Look at what takes minutes or sends many bytes.
 *
 * #### Notes
 * What only waits does so beside the rest; what fills the line or is measured by the clock goes one after the other.
 * The burst is last: it may bring a rate limit upon us. A check reads its evidence together with what arrived, so this
 * is asked for anew before each piece of it is handed on.
 */
export async function gatherThorough(
  run: IShimRun,
  { connection, seconds, signal }: IThoroughOptions,
  look: Look
): Promise<void> {
  const then: Look = (probe, act) =>
    look(probe, async () => {
      const value = await act();
      await look('arrivals', () => run.arrivals(signal));
      return value;
    });
  const inTurn = async (): Promise<void> => {
    await then('upload', () => probeUpload(connection, run, signal));
    await look('transfer', () =>
      probeTransfer(connection, run, { thorough: true, signal })
    );
    await then('frames', () => probeFrames(connection, run, signal));
    await look('stream', () => probeStream(connection, run, signal));
    await then('burst', () => probeBurst(connection, run, signal));
  };
  await Promise.all([
    then('patience', () => probePatience(connection, run, { seconds, signal })),
    then('idle', () => probeIdle(connection, run, { seconds, signal })),
    inTurn()
  ]);
}
