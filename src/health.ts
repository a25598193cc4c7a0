import type { IDisposable } from '@lumino/disposable';
import { DisposableDelegate } from '@lumino/disposable';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';
import type { ICheck } from './check';
import type { IEngine } from './engine';
import { because } from './reasons';
import type { Stage } from './stage';
import { chosen, countOf, IDLE, wantedBy } from './stage';
import { expected, secondsOf } from './thorough';
import type { IEnvironmentHealth, IRunOptions } from './tokens';
import type { IEvidence } from './wire/evidence';
import type { IReport } from './wire/report';

/** What the service is made of. */
export interface IHealthOptions {
  /** Loads what a run needs; asked for once. */
  engine: () => Promise<IEngine>;
  /** The folder a user looks at now, relative to the root folder. */
  folder: () => string;
  /** The public address to try, or nothing. */
  address: () => string;
}

/** Makes the runs: one at a time, shared by all who ask for the same. */
export class EnvironmentHealth implements IEnvironmentHealth {
  constructor(private _options: IHealthOptions) {}

  get report(): IReport | null {
    return this._last?.report ?? null;
  }

  get changed(): ISignal<this, IReport> {
    return this._changed;
  }

  /** The newest of what is known, while a run is under way too. */
  get stage(): Stage {
    return this._stage;
  }

  get stageChanged(): ISignal<this, Stage> {
    return this._stageChanged;
  }

  run(options: IRunOptions = {}): Promise<IReport> {
    const { checks, thorough = false, seconds, shell = false } = options;
    const key = JSON.stringify([checks, thorough, seconds, shell]);
    if (this._running?.key === key) {
      return this._running.report;
    }
    const before = this._running?.report.catch(() => undefined);
    const report = (async () => {
      await before;
      return this._run(options);
    })();
    const running = (this._running = { key, report });
    const end = (): void => {
      if (this._running === running) {
        this._running = null;
      }
    };
    void report.then(end, end);
    return report;
  }

  /** Call off the run under way, if there is one. */
  cancel(): void {
    this._controller?.abort();
  }

  addCheck(check: ICheck): IDisposable {
    this._added.add(check);
    return new DisposableDelegate(() => this._added.delete(check));
  }

  /** Whether everything was looked at within so many milliseconds, by a person's leave to start a shell or without. */
  isFresh(ms: number, shell: boolean): boolean {
    return (
      this._last !== null &&
      this._last.checks === undefined &&
      (this._last.shell || !shell) &&
      performance.now() - this._last.ended < ms
    );
  }

  /** Judge the last run again with this public address in place of the one it had; rejects with words for the user. */
  async tryAddress(address: string): Promise<void> {
    const engine = await this._engine();
    const prospect = address
      ? await engine.prospect(address)
      : because('no-address');
    await this._running?.report.catch(() => undefined);
    if (this._last) {
      const evidence = { ...this._last.evidence, prospect };
      this._end(engine, { ...this._last, evidence });
    }
  }

  private async _run(options: IRunOptions): Promise<IReport> {
    const began = performance.now();
    const { signal } = (this._controller = new AbortController());
    const elapsed = () => Math.round(performance.now() - began);
    const previous = this.report;
    const before = this._stage;
    const seconds = secondsOf(options);
    const until =
      seconds === null ? null : Date.now() + 1000 * expected(seconds);
    this._show({ ...IDLE, phase: 'running', previous, until });
    try {
      const engine = await this._engine();
      const checks = chosen([...engine.checks, ...this._added], options);
      const { thorough = false, shell = false } = options;
      const wanted = wantedBy(checks, thorough);
      const arrived = (evidence: IEvidence): void => {
        const how = { durationMs: elapsed(), thorough };
        this._show({
          phase: 'running',
          previous,
          ...engine.judge(evidence, checks, how),
          progress: { done: countOf(evidence), total: wanted.size },
          until,
          error: null
        });
      };
      arrived({ version: 1 });
      const evidence = await engine.gather({
        folder: this._options.folder(),
        address: this._options.address(),
        ...{ shell, seconds, wanted, signal, arrived }
      });
      const durationMs = elapsed();
      return this._end(engine, {
        ...options,
        thorough,
        shell,
        evidence,
        durationMs
      });
    } catch (error) {
      const report = this.report;
      this._show(
        signal.aborted
          ? { ...before, phase: report ? 'done' : 'idle', report }
          : { ...IDLE, phase: 'failed', report, previous, error: String(error) }
      );
      throw error;
    }
  }

  private _end(engine: IEngine, run: IFinished): IReport {
    const checks = chosen([...engine.checks, ...this._added], run);
    const { report } = engine.judge(run.evidence, checks, run);
    const done = countOf(run.evidence);
    this._last = { ...run, report, ended: performance.now() };
    this._show({
      ...IDLE,
      phase: 'done',
      report,
      previous: this._stage.previous,
      progress: { done, total: done }
    });
    this._changed.emit(report);
    return report;
  }

  private _engine(): Promise<IEngine> {
    return (this._loaded ??= this._options.engine().catch(error => {
      // The next run may find the server there again.
      this._loaded = null;
      throw error;
    }));
  }

  private _show(stage: Stage): void {
    this._stage = stage;
    this._stageChanged.emit(stage);
  }

  private _added = new Set<ICheck>();
  private _changed = new Signal<this, IReport>(this);
  private _controller: AbortController | null = null;
  private _last: (IFinished & { report: IReport; ended: number }) | null = null;
  private _loaded: Promise<IEngine> | null = null;
  private _running: { key: string; report: Promise<IReport> } | null = null;
  private _stage: Stage = IDLE;
  private _stageChanged = new Signal<this, Stage>(this);
}

/** A run that has ended, with what it was told. */
interface IFinished {
  checks?: readonly string[];
  thorough: boolean;
  shell: boolean;
  evidence: IEvidence;
  durationMs: number;
}
