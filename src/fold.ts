import type { IProvedCause } from './check';
import type { IFinding, Verdict } from './wire/report';

/** Verdicts, from what asks most of the reader to what asks least. */
export const WORST_FIRST: readonly Verdict[] = [
  'fail',
  'warn',
  'unknown',
  'pass',
  'not-applicable'
];

/** A finding with the proof behind it, which folding needs and the report does not show. */
export interface IExamined {
  finding: IFinding;
  proved: IProvedCause | null;
}

/**
 * Fold the findings that only follow from another one under it: `becauseOf` names the cause at the root.
 *
 * #### Notes
 * A full disk makes nine places fail and is one sentence. Two ways lead under a root: its cause explains the
 * finding, or it is the same cause with the same root (one file system, one proxy) seen at another place.
 */
export function fold(examined: readonly IExamined[]): IFinding[] {
  const troubled = examined.filter(({ finding }) => isTrouble(finding));
  return examined.map(item => {
    const root = isTrouble(item.finding) ? rootOf(item, troubled) : item;
    return root === item || !root.proved
      ? item.finding
      : { ...item.finding, becauseOf: root.proved.cause.id };
  });
}

/** Follow explanations upwards; a circle ends at its first member in the order of the checks. */
function rootOf(item: IExamined, troubled: readonly IExamined[]): IExamined {
  const seen = new Set([item]);
  let root = item;
  for (;;) {
    const above = troubled.find(
      other => other !== root && accountsFor(other, root, troubled)
    );
    if (!above) {
      return root;
    }
    if (seen.has(above)) {
      return troubled.find(other => seen.has(other)) ?? root;
    }
    seen.add(above);
    root = above;
  }
}

function accountsFor(
  other: IExamined,
  item: IExamined,
  troubled: readonly IExamined[]
): boolean {
  if (!other.proved) {
    return false;
  }
  if (
    item.proved?.cause === other.proved.cause &&
    item.proved.root === other.proved.root
  ) {
    return (
      item.finding.check === other.finding.check &&
      troubled.indexOf(other) < troubled.indexOf(item)
    );
  }
  return other.proved.explains.some(pattern => explains(pattern, item.finding));
}

/**
 * `a/b` stands for a check and all its causes, `a/b/c` for a cause, `a/*` for everything below. With `!` at the end, only
 * for findings that have no cause of their own: a websocket that cannot open explains a terminal that does not answer, not
 * one that is switched off as well. With `@` and a place, only for what was found there: somebody else's home explains
 * that nothing can be written below it, and not that the root folder is somebody else's too.
 */
function explains(pattern: string, finding: IFinding): boolean {
  const at = pattern.indexOf('@');
  if (at !== -1) {
    return (
      pattern.slice(at + 1) === finding.place &&
      explains(pattern.slice(0, at), finding)
    );
  }
  if (pattern.endsWith('!')) {
    return !finding.cause && matches(pattern.slice(0, -1), finding.check);
  }
  return matches(pattern, finding.cause ?? finding.check);
}

function matches(pattern: string, id: string): boolean {
  const prefix = pattern.replace(/\*$/, '');
  return pattern.endsWith('*')
    ? id.startsWith(prefix)
    : id === pattern || id.startsWith(`${pattern}/`);
}

/** Whether a finding asks something of the reader. */
export function isTrouble(finding: IFinding): boolean {
  return finding.verdict === 'fail' || finding.verdict === 'warn';
}
