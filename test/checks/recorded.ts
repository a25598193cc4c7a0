import { readFileSync } from 'fs';
import { join } from 'path';
import { checks } from '../../src/checks';
import { readBy } from '../../src/depth';
import { examine } from '../../src/examine';
import type { IEvidence } from '../../src/wire/evidence';
import type { IFinding, IReport } from '../../src/wire/report';
import { plain } from '../plain-translation';

/** Evidence that was recorded, or written after a recording. */
export function recorded(name: string): IEvidence {
  const file = join(__dirname, '..', 'evidence', `${name}.json`);
  return settled(JSON.parse(readFileSync(file, 'utf8')) as IEvidence);
}

/** What a probe of a later day would have seen. */
const NEVER = { unavailable: 'was not recorded' };

/** Evidence that is all there is: what a probe of a later day would have seen is not coming. */
export function settled(evidence: IEvidence): IEvidence {
  const read = checks.flatMap(check => readBy(check, isThorough(evidence)));
  return {
    ...Object.fromEntries(read.map(probe => [probe, NEVER])),
    ...evidence
  };
}

/** What all checks make of evidence that ask for something which was there to be looked at on the day of the recording. */
export function judged(evidence: IEvidence): IReport {
  const thorough = isThorough(evidence);
  const asked = checks.filter(
    check =>
      (thorough || !check.thorough) &&
      check.needs.every(probe => evidence[probe] !== NEVER)
  );
  return examine(evidence, asked, plain, { durationMs: 1, thorough });
}

/** Whether this is the evidence of a thorough run. */
function isThorough({ idle, patience, upload }: IEvidence): boolean {
  return [idle, patience, upload].some(value => value && value !== NEVER);
}

/** The findings that ask something of the reader. */
export function troubles({ findings }: IReport): IFinding[] {
  return findings.filter(
    ({ verdict }) => verdict === 'fail' || verdict === 'warn'
  );
}

/** Those of them that follow from no other. */
export function roots(report: IReport): IFinding[] {
  return troubles(report).filter(({ becauseOf }) => !becauseOf);
}

/** The finding of one check. */
export function findingOf(
  report: IReport,
  check: string,
  place?: string
): IFinding {
  const found = report.findings.find(
    finding => finding.check === check && finding.place === place
  );
  if (!found) {
    throw new Error(`${check} was not judged`);
  }
  return found;
}
