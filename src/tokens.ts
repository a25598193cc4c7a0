import { Token } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import type { ISignal } from '@lumino/signaling';
import type { ICheck } from './check';
import type { IReport } from './wire/report';

/** What a run looks at. */
export interface IRunOptions {
  /** Ids of the checks to make, `topic/check`; all unless given. */
  checks?: readonly string[];
  /** Also the checks that take minutes or send many bytes. */
  thorough?: boolean;
  /** For how many seconds a thorough run tries silence, from 10 to 600; 130 unless given. */
  seconds?: number;
  /** Whether a shell of the user's may be started; a real terminal is opened only then. */
  shell?: boolean;
}

/** Tests the way between the browser and the files, and says what is wrong with it. */
export interface IEnvironmentHealth {
  /** The newest report that is whole, or null before the first run. */
  readonly report: IReport | null;
  /** Emitted when a run has ended. */
  readonly changed: ISignal<IEnvironmentHealth, IReport>;
  /** Make the checks. A run that is under way with the same options is shared. Rejects only when it was cancelled. */
  run(options?: IRunOptions): Promise<IReport>;
  /** Have a check of another extension made too; dispose to take it back. */
  addCheck(check: ICheck): IDisposable;
}

/** The token by which other extensions ask for a report or add a check. */
export const IEnvironmentHealth = new Token<IEnvironmentHealth>(
  'jupyterlab-environment-health:IEnvironmentHealth',
  'Tests the way between the browser and the files: run the checks, read the report, add a check.'
);
