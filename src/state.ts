import type { IReport } from './wire/report';

/** A check that has no answer yet in the run that is under way. */
export interface IWaiting {
  check: string;
  title: string;
  selfTest?: string;
}

/** What the panel shows: one immutable snapshot, replaced as a whole. */
export interface IPanelState {
  phase: 'idle' | 'running' | 'done' | 'failed';
  /** Of the run under way as far as it has come, or of the last one. */
  report: IReport | null;
  /** The report before this run; shown until the new one says something. */
  previous: IReport | null;
  waiting: readonly IWaiting[];
  /** Evidence that has arrived, of evidence that was asked for. */
  progress: { done: number; total: number };
  /** When a thorough run is expected to have ended, in milliseconds since 1970; null for all others. */
  until: number | null;
  /** Why the run itself could not be made. */
  error: string | null;
  /** Findings the user does not want to be told of, as `cause` or `cause@place`. */
  muted: readonly string[];
  /** The prospective public address, as the user typed it, and what is wrong with it if anything. */
  address: { value: string; busy: boolean; error: string | null };
}

/** What a person can do in the panel. */
export interface IPanelActions {
  run(): void;
  /** Also make the checks that take long, with so many seconds of silence. */
  runThorough(seconds: number): void;
  cancel(): void;
  /** Copy a fix or a line to the system's clipboard. */
  copy(text: string): void;
  mute(key: string): void;
  unmute(key: string): void;
  /** Ask whether Jupyter would accept this public address; empty to forget it. */
  tryAddress(address: string): void;
}
