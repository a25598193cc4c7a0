// Generated from schema/wire/report.schema.json by `npm run wire`; do not edit.

export type Verdict = 'pass' | 'warn' | 'fail' | 'unknown' | 'not-applicable';
/**
 * Where the fix belongs.
 */
export type Hop = 'browser' | 'network' | 'proxy' | 'server' | 'container' | 'storage';
/**
 * Who can apply the fix.
 */
export type Fixer = 'you' | 'server-owner' | 'proxy-owner' | 'platform';
export type Vantage = 'browser' | 'loopback' | 'system';

/**
 * All findings of one run, and the one cause to act on first.
 */
export interface IReport {
  version: 1;
  /**
   * ISO 8601 in UTC.
   */
  taken: string;
  durationMs: number;
  thorough: boolean;
  headline: IHeadline;
  findings: IFinding[];
  places?: IPlaces;
  session: ISession;
}
export interface IHeadline {
  verdict: Verdict;
  /**
   * Id of the cause to act on first.
   */
  cause: string | null;
  place: string | null;
  hop: Hop | null;
  sentence: string;
}
/**
 * A check with its cause, or healthy, at one place.
 */
export interface IFinding {
  check: string;
  /**
   * The healthy state in plain words.
   */
  title: string;
  /**
   * The self-test it belongs to.
   */
  selfTest?: 'write' | 'xsrf' | 'origin' | 'host' | 'terminal';
  verdict: Verdict;
  cause?: string;
  hop?: Hop;
  /**
   * The folder or address this finding is about, where a check has several.
   */
  place?: string;
  /**
   * One sentence: what you notice, then the cause.
   */
  summary: string;
  /**
   * What still works, what does not, which theory is ruled out.
   */
  impact?: string;
  fixer?: Fixer;
  /**
   * The same in words, with the user's own names.
   */
  fixerIs?: string;
  /**
   * Id of the cause this finding only follows from.
   */
  becauseOf?: string;
  facts: IFact[];
  fixes: IFix[];
  /**
   * Lines to repeat it by hand, without secrets.
   */
  byHand?: string[];
  durationMs: number;
}
/**
 * One line of what was seen.
 */
export interface IFact {
  label: string;
  expected?: string;
  observed: string;
  vantage: Vantage;
  /**
   * Whether this line is the one that shows the fault.
   */
  differs?: boolean;
}
/**
 * A block to paste, filled with the user's own values.
 */
export interface IFix {
  /**
   * Unique within its finding: the target, and a number where one target has several.
   */
  id: string;
  /**
   * The target in the words of its users: nginx, Apache, jupyter_server_config.py, docker run, shell.
   */
  for: string;
  title: string;
  /**
   * Where it goes and what to do then.
   */
  where: string;
  /**
   * nginx, apache, haproxy, caddy, python, shell, powershell, yaml, json, text.
   */
  language: string;
  code: string;
  /**
   * Line numbers, from 1, that matter; the rest is context.
   */
  added?: number[];
  /**
   * This target was seen in this session.
   */
  seenHere?: boolean;
  /**
   * What the fix lets in; absent: nothing.
   */
  opens?: string;
  undo?: string;
  /**
   * How to see that it worked.
   */
  confirm?: string;
  learnMore?: string;
  proof?: IProof;
}
export interface IProof {
  state: 'rehearsed' | 'refuted' | 'not-rehearsable';
  before: string;
  after: string;
}
/**
 * Every place that was looked at, as a table; absent: nobody asked for them in this run, or not yet.
 */
export interface IPlaces {
  /**
   * Only those that a place is on.
   */
  mounts: IMountedPlaces[];
  /**
   * Why there are none, as a sentence.
   */
  missing?: string;
}
/**
 * A mount, and the places on it. Null where it could not be seen.
 */
export interface IMountedPlaces {
  /**
   * Where it is mounted.
   */
  point: string | null;
  /**
   * ext4, nfs4, overlay …
   */
  kind: string | null;
  /**
   * Without whoever it is mounted as.
   */
  source: string | null;
  /**
   * Which folder of the source it is, / for the whole.
   */
  folder: string | null;
  /**
   * major:minor
   */
  device: string | null;
  /**
   * Those that decide what can be done there.
   */
  options: string[];
  /**
   * Whether what is mounted below it shows elsewhere too: shared, master; empty: private, or not known.
   */
  propagation: string[];
  /**
   * In words, for this user.
   */
  free: string | null;
  /**
   * In words; null also where there is no fixed number of them.
   */
  inodes: string | null;
  places: IPlaceRow[];
}
/**
 * One place, in words.
 */
export interface IPlaceRow {
  path: string;
  /**
   * What it is used for.
   */
  uses: string;
  verdict: Verdict;
  /**
   * Whether the headline is about this place.
   */
  guilty: boolean;
  owner: string | null;
  /**
   * Octal.
   */
  mode: string | null;
  /**
   * What else than owner and mode decides: access list, attributes, label.
   */
  restrictions: string[];
  /**
   * Whether a file could be written, or how that ended.
   */
  writing: string;
  /**
   * Operations that failed though files could be written, whether or not they are needed.
   */
  failing: string[];
  /**
   * Whether what is saved there outlives a restart; null: not known.
   */
  survives: boolean | null;
  /**
   * The same in words.
   */
  lifetime: string;
}
/**
 * Where and with what this report was taken, and the values fixes are filled with. Null where it could not be seen.
 */
export interface ISession {
  /**
   * The public origin, as in the address bar.
   */
  origin: string | null;
  host: string | null;
  baseUrl: string | null;
  browser: string | null;
  application: string | null;
  versions: {
    [k: string]: string;
  };
  platform: string | null;
  container: string | null;
  uid: number | null;
  gid: number | null;
  user: string | null;
  /**
   * host:port a proxy has to forward to.
   */
  backend: string | null;
  /**
   * Whether something stands between this browser and Jupyter; null when it cannot be told.
   */
  proxy: boolean | null;
  /**
   * nginx, apache, haproxy, caddy … when it gives itself away.
   */
  proxyKind: string | null;
  /**
   * What a person started to reach Jupyter by, such as ngrok or SSH; null where none is recognised.
   */
  tunnel?: string | null;
  configDir: string | null;
  executable: string | null;
  rootDir: string | null;
  /**
   * Round trip of the quickest request.
   */
  networkMs?: number | null;
  /**
   * How many places were looked at.
   */
  places?: number | null;
}
