import type { IConnection } from './connection';
import type { IAskOptions } from './probes/answer';
import { ask } from './probes/answer';
import type { IRunAnswer } from './shim-answer';
import { contentOf } from './shim-answer';
import { Lines } from './shim-lines';
import type { IRunPaths } from './shim-paths';
import { pathOf, pathsOf } from './shim-paths';
import type { IArrivals, IClock, IEvidence } from './wire/evidence';

/** What a probe is given beyond its own deadline: the way there and back. */
const WAY_MS = 3000;

/** Probes that only the server half can make. */
export type ShimProbe =
  | 'server'
  | 'shell'
  | 'identity'
  | 'storage'
  | 'limits'
  | 'kernels'
  | 'files'
  | 'packages'
  | 'loopback'
  | 'prospect';

/** A run the server half has opened for us. */
export interface IShimRun {
  /** Whether what Jupyter throws into the trash is cleared out of it. */
  readonly sweeps: boolean;
  /** Null where the server half does not tell the time. */
  readonly clock: IClock | null;
  /** Of the answer that opened it. */
  readonly headers: Headers | null;
  /** Evidence of a probe of the server half; rejects with words for the user. */
  probe<P extends ShimProbe>(
    probe: P,
    query: Record<string, string>,
    signal: AbortSignal
  ): Promise<NonNullable<IEvidence[P]>>;
  /** The same of several with one request: each is told as soon as it is there. */
  probes<P extends ShimProbe>(
    probes: readonly P[],
    query: Record<string, string>,
    signal: AbortSignal
  ): <Q extends P>(probe: Q) => Promise<NonNullable<IEvidence[Q]>>;
  /** What the server saw so far. */
  arrivals(signal: AbortSignal): Promise<IArrivals>;
  /** Whether so many bytes pass from the server to itself, as the body of a request or as one message of a websocket. */
  passes(
    as: 'body' | 'frame',
    bytes: number,
    signal: AbortSignal
  ): Promise<boolean>;
  /** What is asked as it is, without our reading the answer here. */
  readonly paths: IRunPaths;
  /** End the run, which removes what it left; nobody waits for it, and it survives the page. */
  close(): void;
}

/** Ask for things in a run that was opened, which is all but to end it. */
export function openRun(
  connection: IConnection,
  { run, deadline, sweeps }: IRunAnswer,
  opened: Pick<IShimRun, 'clock' | 'headers'>
): Omit<IShimRun, 'close'> {
  const deadlineMs = deadline * 1000 + WAY_MS;
  const send = (
    path: string,
    query: Record<string, string>,
    options: IAskOptions
  ) =>
    ask(init => connection.send('lab', pathOf(path, { run, ...query }), init), {
      deadlineMs,
      ...options
    });
  const get = async (
    path: string,
    query: Record<string, string>,
    options: IAskOptions
  ): Promise<unknown> => contentOf(await send(path, query, options));
  return {
    ...opened,
    sweeps,
    probe: async <P extends ShimProbe>(
      probe: P,
      query: Record<string, string>,
      signal: AbortSignal
    ) =>
      (await get(`probe/${probe}`, query, { signal })) as NonNullable<
        IEvidence[P]
      >,
    probes: (probes, query, signal) => {
      const lines = new Lines(probes);
      const words = { names: probes.join(','), ...query };
      void send('probes', words, { signal, heard: lines.hear }).then(asked =>
        lines.end(asked)
      );
      return async <P extends ShimProbe>(probe: P) =>
        (await lines.of(probe)) as NonNullable<IEvidence[P]>;
    },
    arrivals: async signal =>
      (await get('arrivals', {}, { signal, follows: true })) as IArrivals,
    passes: async (as, bytes, signal) => {
      const query = { bytes: String(bytes) };
      const said = await get(`probe/${as}`, query, { signal });
      return (said as { passed: boolean }).passed;
    },
    paths: pathsOf(run)
  };
}
