import type { IConnection } from './connection';
import type { IAskOptions } from './probes/answer';
import { ask } from './probes/answer';
import { clockOf } from './probes/clock';
import { within } from './probes/deadline';
import { Unavailable, whyNot } from './probes/why-not';
import type { IRunAnswer } from './shim-answer';
import { asRun, contentOf, stateOf } from './shim-answer';
import type { IRunPaths } from './shim-paths';
import { pathOf, pathsOf } from './shim-paths';
import type {
  IArrivals,
  IClock,
  IEvidence,
  IProspect,
  IShim,
  IUnavailable
} from './wire/evidence';

/** What a probe is given beyond its own deadline: the way there and back. */
const WAY_MS = 3000;

/** How long a run waits for the one before to be cleared away: no longer than a mount that hangs is worth. */
const CLOSING_MS = 1000;

/** No page of another site can make a browser add a header of its own: by it a run is known to be asked for by ours. */
const OWN_PAGE: Readonly<Record<string, string>> = {
  'X-Environment-Health': 'run'
};

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

/** What asking for a run brought: evidence in any case, a run if all is well. */
export interface IOpened {
  evidence: IShim;
  run: IShimRun | null;
}

/** The server half, seen from the page. */
export class Shim {
  constructor(private _connection: IConnection) {}

  /** Ask for a run, and find out who answers if that fails. */
  async open(signal: AbortSignal): Promise<IOpened> {
    // What the last run left is being removed: it must not be taken for what this one makes.
    await within(CLOSING_MS, signal, () => this._closing).catch(
      () => undefined
    );
    let sent = Date.now();
    const asked = await ask(
      init => {
        sent = Date.now();
        return this._connection.send('lab', pathOf('run', {}), {
          ...init,
          headers: OWN_PAGE
        });
      },
      { signal }
    );
    const received = Date.now();
    const { answer, headers } = asked;
    const opened = asRun(asked);
    if (!opened) {
      const serverReachable = await this._reachesServer(signal);
      const state = stateOf(answer, serverReachable);
      return { evidence: { state, answer, serverReachable }, run: null };
    }
    const { instance, version, now } = opened;
    const clock =
      now === undefined ? null : clockOf({ sent, received }, now, headers);
    this._pageInstance ??= instance;
    const evidence: IShim = {
      state: 'answered',
      answer,
      version,
      instance,
      pageInstance: this._pageInstance
    };
    return { evidence, run: { ...this._run(opened), clock, headers } };
  }

  /** Whether Jupyter would accept a public address, in a run of its own; rejects with the reason. */
  async prospect(address: string): Promise<IProspect | IUnavailable> {
    const { signal } = new AbortController();
    const { evidence, run } = await this.open(signal);
    if (!run) {
      throw new Unavailable(whyNot(evidence.answer));
    }
    try {
      return await run.probe('prospect', { address }, signal);
    } finally {
      run.close();
    }
  }

  private _run({
    run,
    deadline,
    sweeps
  }: IRunAnswer): Omit<IShimRun, 'clock' | 'headers'> {
    const deadlineMs = deadline * 1000 + WAY_MS;
    const get = async (
      path: string,
      query: Record<string, string>,
      options: IAskOptions
    ): Promise<unknown> =>
      contentOf(
        await ask(
          init =>
            this._connection.send('lab', pathOf(path, { run, ...query }), init),
          { deadlineMs, ...options }
        )
      );
    return {
      sweeps,
      probe: async <P extends ShimProbe>(
        probe: P,
        query: Record<string, string>,
        signal: AbortSignal
      ) =>
        (await get(`probe/${probe}`, query, { signal })) as NonNullable<
          IEvidence[P]
        >,
      arrivals: async signal =>
        (await get('arrivals', {}, { signal, follows: true })) as IArrivals,
      passes: async (as, bytes, signal) => {
        const query = { bytes: String(bytes) };
        const said = await get(`probe/${as}`, query, { signal });
        return (said as { passed: boolean }).passed;
      },
      paths: pathsOf(run),
      close: () => {
        this._closing = ask(init =>
          this._connection.send('lab', pathOf('close', { run }), {
            ...init,
            keepalive: true
          })
        );
      }
    };
  }

  private async _reachesServer(signal: AbortSignal): Promise<boolean> {
    const { json } = await ask(
      init => this._connection.send('lab', 'api', init),
      { signal }
    );
    return typeof json === 'object' && json !== null && 'version' in json;
  }

  private _closing: Promise<unknown> = Promise.resolve();
  private _pageInstance: string | null = null;
}
