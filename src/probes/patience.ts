import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IPatience } from '../wire/evidence';
import { ask } from './answer';
import { makeNonce } from './nonce';

/** How much later than it was asked to the answer may come. */
const BEYOND_MS = 8000;

/** One request that Jupyter answers late, as it does when it reads a large notebook from a slow disk. */
export async function probePatience(
  connection: IConnection,
  run: IShimRun,
  { seconds, signal }: { seconds: number; signal: AbortSignal }
): Promise<IPatience> {
  const nonce = makeNonce();
  const path = run.paths.slow(nonce, seconds);
  const { answer } = await ask(init => connection.send('lab', path, init), {
    signal,
    deadlineMs: seconds * 1000 + BEYOND_MS
  });
  return { seconds, nonce, answer };
}
