import type { IConnection } from './connection';
import { ask } from './probes/answer';
import { clockOf } from './probes/clock';
import { within } from './probes/deadline';
import { Unavailable, whyNot } from './probes/why-not';
import { asRun, stateOf } from './shim-answer';
import { pathOf } from './shim-paths';
import type { IShimRun } from './shim-run';
import { openRun } from './shim-run';
import type { IProspect, IShim, IUnavailable } from './wire/evidence';

/** How long a run waits for the one before to be cleared away: no longer than a mount that hangs is worth. */
const CLOSING_MS = 1000;

/** No page of another site can make a browser add a header of its own: by it a run is known to be asked for by ours. */
const OWN_PAGE: Readonly<Record<string, string>> = {
  'X-Environment-Health': 'run'
};

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
    const run = openRun(this._connection, opened, { clock, headers });
    return { evidence, run: { ...run, close: () => this._close(opened.run) } };
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

  private _close(run: string): void {
    this._closing = ask(init =>
      this._connection.send('lab', pathOf('close', { run }), {
        ...init,
        keepalive: true
      })
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
