import { isTrouble, WORST_FIRST } from '../fold';
import type { IFinding, IReport } from '../wire/report';

/** Whether a finding asks something of the reader itself, and does not only follow from another. */
export function isRoot(finding: IFinding): boolean {
  return isTrouble(finding) && !finding.becauseOf;
}

/** The worst first; what only follows from something stands behind what does not. */
export function byWeight(findings: readonly IFinding[]): IFinding[] {
  const weight = (finding: IFinding): number =>
    isRoot(finding)
      ? WORST_FIRST.indexOf(finding.verdict) - WORST_FIRST.length
      : WORST_FIRST.indexOf(finding.verdict);
  return [...findings].sort((one, other) => weight(one) - weight(other));
}

/** The finding the headline speaks of, if it speaks of one. */
export function headlined(report: IReport): IFinding | undefined {
  const { verdict, cause, place, sentence } = report.headline;
  return report.findings.find(
    finding =>
      isRoot(finding) &&
      finding.verdict === verdict &&
      (finding.cause ?? null) === cause &&
      (finding.place ?? null) === place &&
      finding.summary === sentence
  );
}

/** What only follows from a finding: told under its cause, and nowhere else. */
export function followers(report: IReport, finding: IFinding): IFinding[] {
  return finding.cause === undefined
    ? []
    : report.findings.filter(({ becauseOf }) => becauseOf === finding.cause);
}

/** By what a person mutes a finding; null when it has no cause by which to know it again. */
export function muteKey({ cause, place }: IFinding): string | null {
  return cause === undefined ? null : place ? `${cause}@${place}` : cause;
}

/** Whether a person wants to hear nothing of this finding. */
export function isMuted(finding: IFinding, muted: readonly string[]): boolean {
  const { cause } = finding;
  return (
    cause !== undefined &&
    (muted.includes(cause) || muted.includes(muteKey(finding) ?? cause))
  );
}

/** Distinguishes the findings of one report. */
export function findingKey({ check, place, cause }: IFinding): string {
  return [check, place, cause].join('\n');
}
