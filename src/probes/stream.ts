import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IStream } from '../wire/evidence';
import { ask } from './answer';
import { since } from './deadline';
import { makeNonce } from './nonce';

/** Few enough to wait for, far enough from each other to be told apart over any line. */
const PIECES = 10;
const PAUSE_MS = 300;

/** Beyond the pauses. */
const WAY_MS = 5000;

const LINE_END = '\n'.charCodeAt(0);

/** When each piece of an answer is here that Jupyter sends line by line. */
export async function probeStream(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IStream> {
  const path = run.paths.stream(makeNonce(), PIECES, PAUSE_MS);
  const pieces: number[] = [];
  let began = performance.now();
  const { answer } = await ask(
    init => {
      began = performance.now();
      return connection.send('lab', path, init);
    },
    {
      signal,
      deadlineMs: PIECES * PAUSE_MS + WAY_MS,
      heard: bytes => {
        const ends = bytes.filter(byte => byte === LINE_END).length;
        pieces.push(...Array<number>(ends).fill(since(began)));
      }
    }
  );
  const ours = answer.by === 'jupyter' && answer.status === 200;
  return {
    pieces: ours ? pieces : [],
    sent: PIECES,
    pauseMs: PAUSE_MS,
    answer
  };
}
