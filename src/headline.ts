import type { ITranslation } from './check';
import type { IFinding, IHeadline, Verdict } from './wire/report';

/** Which findings are spoken of first. */
const ORDER: readonly Verdict[] = ['fail', 'warn'];

/** What the sentence for a healthy environment promises. */
const PROMISED = ['server/files', 'server/terminals'];

/**
 * The one sentence above everything: the cause to act on first, or that all is well, or what could not be seen.
 */
export function headline(
  findings: readonly IFinding[],
  trans: ITranslation
): IHeadline {
  for (const verdict of ORDER) {
    const first = foremost(findings, verdict);
    if (first) {
      return {
        verdict,
        cause: first.cause ?? null,
        place: first.place ?? null,
        hop: first.hop ?? null,
        sentence: first.summary
      };
    }
  }
  const nothing = { cause: null, place: null, hop: null };
  const unknown = findings.filter(finding => finding.verdict === 'unknown');
  if (unknown.length > 0) {
    return {
      ...nothing,
      verdict: 'unknown',
      sentence: trans._n(
        'Nothing wrong was found, but %1 check could not be made.',
        'Nothing wrong was found, but %1 checks could not be made.',
        unknown.length,
        unknown.length
      )
    };
  }
  const passed = findings.filter(finding => finding.verdict === 'pass');
  if (passed.length === 0) {
    const sentence = trans.__('Nothing was checked.');
    return { ...nothing, verdict: 'unknown', sentence };
  }
  // What was not tried is not promised.
  const whole = PROMISED.every(id => passed.some(({ check }) => check === id));
  return {
    ...nothing,
    verdict: 'pass',
    sentence: whole
      ? trans.__('All is well: you can save, upload and open terminals.')
      : trans._n(
          'All is well as far as %1 check goes.',
          'All is well as far as %1 checks go.',
          passed.length,
          passed.length
        )
  };
}

/** Of the roots: a named cause before an unnamed one, then the one with most consequences, then the order of the checks. */
export function foremost(
  findings: readonly IFinding[],
  verdict: Verdict
): IFinding | undefined {
  const weight = (finding: IFinding): number =>
    finding.cause
      ? 1 + findings.filter(other => other.becauseOf === finding.cause).length
      : 0;
  return findings
    .filter(finding => finding.verdict === verdict && !finding.becauseOf)
    .reduce<IFinding | undefined>(
      (best, finding) =>
        !best || weight(finding) > weight(best) ? finding : best,
      undefined
    );
}
