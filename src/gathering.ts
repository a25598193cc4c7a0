import type { Probe } from './check';
import type { IConnection } from './connection';
import type { Shim } from './shim';
import type { IEvidence, IPage, ISessions, IViolation } from './wire/evidence';

/** What is looked at, and from where. */
export interface IGatherOptions {
  connection: IConnection;
  shim: Shim;
  page: () => Promise<IPage>;
  /** What the page takes to be running. */
  sessions: () => ISessions;
  /** What the policy of the page has blocked so far. */
  violations: () => IViolation[];
  /** Name and version of the application. */
  application: string;
  /** The folder of the file browser, relative to the root folder. */
  folder: string;
  /** The public address to try, or nothing. */
  address: string;
  /** Whether a shell of the user's may be started. */
  shell: boolean;
  /** Seconds that silence is tried for in a thorough look; null: only what takes no time. */
  seconds: number | null;
  /** What somebody wants to read. */
  wanted: ReadonlySet<Probe>;
  signal: AbortSignal;
  /** Told what is known whenever that has become more. */
  arrived: (evidence: IEvidence) => void;
}

/** Makes a probe, if somebody wants to read it, and hands on what it saw. */
export type Look = <P extends Probe>(
  probe: P,
  act: () => Promise<NonNullable<IEvidence[P]>>
) => Promise<void>;
