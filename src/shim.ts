import type { IConnection } from './connection';
import type { IAsked } from './probes/answer';
import { ask } from './probes/answer';
import { within } from './probes/deadline';
import { Unavailable, whyNot } from './probes/why-not';
import type { IRunAnswer } from './shim-answer';
import { asRun, contentOf, stateOf } from './shim-answer';
import type {
  IArrivals,
  IEvidence,
  IProspect,
  IShim,
  IUnavailable
} from './wire/evidence';

/** Everything of the server half is below this, below the server's base URL. */
const ROOT = 'environment-health';

/** What a probe is given beyond its own deadline: the way there and back. */
const WAY_MS = 3000;

/** How long a run waits for the one before to be cleared away: no longer than a mount that hangs is worth. */
const CLOSING_MS = 1000;

/** Probes that only the server half can make. */
export type ShimProbe =
  'server' | 'shell' | 'identity' | 'storage' | 'loopback' | 'prospect';

/** A run the server half has opened for us. */
export interface IShimRun {
  /** Whether what Jupyter throws into the trash is cleared out of it. */
  readonly sweeps: boolean;
  /** Evidence of a probe of the server half; rejects with words for the user. */
  probe<P extends ShimProbe>(
    probe: P,
    query: Record<string, string>,
    signal: AbortSignal
  ): Promise<NonNullable<IEvidence[P]>>;
  /** What the server saw so far. */
  arrivals(signal: AbortSignal): Promise<IArrivals>;
  /** Path of the echo, which records what arrives under the nonce. */
  echoPath(nonce: string): string;
  socketPath(nonce: string): string;
  /** End the run, which removes what it left; nobody waits for it, and it survives the page. */
  close(): void;
}

/** What asking for a run brought: evidence in any case, a run if all is well. */
export interface IOpened {
  evidence: IShim;
  run: IShimRun | null;
}

/** The server half, seen from the page; the only file that knows one of its URLs. */
export class Shim {
  constructor(private _connection: IConnection) {}

  /** Ask for a run, and find out who answers if that fails. */
  async open(signal: AbortSignal): Promise<IOpened> {
    // What the last run left is being removed: it must not be taken for what this one makes.
    await within(CLOSING_MS, signal, () => this._closing).catch(
      () => undefined
    );
    const asked = await this._get('run', {}, { signal });
    const opened = asRun(asked);
    if (!opened) {
      const { answer } = asked;
      const serverReachable = await this._reachesServer(signal);
      const state = stateOf(answer, serverReachable);
      return { evidence: { state, answer, serverReachable }, run: null };
    }
    const { instance, version } = opened;
    this._pageInstance ??= instance;
    const evidence: IShim = {
      state: 'answered',
      answer: asked.answer,
      version,
      instance,
      pageInstance: this._pageInstance
    };
    return { evidence, run: this._run(opened) };
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

  private _run({ run, deadline, sweeps }: IRunAnswer): IShimRun {
    const deadlineMs = deadline * 1000 + WAY_MS;
    const get = async (
      path: string,
      query: Record<string, string>,
      signal: AbortSignal
    ): Promise<unknown> =>
      contentOf(
        await this._get(path, { run, ...query }, { signal, deadlineMs })
      );
    return {
      sweeps,
      probe: async <P extends ShimProbe>(
        probe: P,
        query: Record<string, string>,
        signal: AbortSignal
      ) =>
        (await get(`probe/${probe}`, query, signal)) as NonNullable<
          IEvidence[P]
        >,
      arrivals: async signal =>
        (await get('arrivals', {}, signal)) as IArrivals,
      echoPath: nonce => pathOf('echo', { run, nonce }),
      socketPath: nonce => pathOf('echo/websocket', { run, nonce }),
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

  private _get(
    path: string,
    query: Record<string, string>,
    options: { signal: AbortSignal; deadlineMs?: number }
  ): Promise<IAsked> {
    return ask(
      init => this._connection.send('lab', pathOf(path, query), init),
      options
    );
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

function pathOf(path: string, query: Record<string, string>): string {
  const words = new URLSearchParams(query).toString();
  return `${ROOT}/${path}${words && `?${words}`}`;
}
