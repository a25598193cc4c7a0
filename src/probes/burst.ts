import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IAnswer, IBurst } from '../wire/evidence';
import { ask } from './answer';
import { since } from './deadline';
import { makeNonce } from './nonce';

/** What a few tabs of JupyterLab ask for when they are opened. */
const REQUESTS = 60;

/** Many small requests as fast as the way takes them, and what kinds of answers they got. */
export async function probeBurst(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IBurst> {
  const began = performance.now();
  const kinds = new Map<string, { answer: IAnswer; count: number }>();
  const one = async (): Promise<void> => {
    const path = run.paths.echo(makeNonce());
    const { answer } = await ask(init => connection.send('lab', path, init), {
      signal
    });
    const { status, by, instance, title, error } = answer;
    const key = JSON.stringify([status, by, instance, title, error]);
    const kind = kinds.get(key) ?? { answer, count: 0 };
    kinds.set(key, { ...kind, count: kind.count + 1 });
  };
  await Promise.all(Array.from({ length: REQUESTS }, one));
  const all = [...kinds.values()];
  return {
    sent: REQUESTS,
    ms: since(began),
    answers: all.map(({ answer }) => answer),
    counts: all.map(({ count }) => count)
  };
}
