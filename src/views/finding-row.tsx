import * as React from 'react';
import { isTrouble } from '../fold';
import type { IFinding } from '../wire/report';
import { Finding, hasBody } from './finding';
import { headlined, isRoot } from './rollup';
import { Row } from './row';
import type { IReportView } from './view';

/** A finding as one line: its place or its question, and what was seen. */
export function FindingRow(
  props: IReportView & {
    finding: IFinding;
    /** Whether it is told in full elsewhere, and is here for completeness. */
    told?: boolean;
  }
): JSX.Element {
  const { finding, told, report, trans } = props;
  return (
    <Row
      row={{
        name: finding.place ?? finding.title,
        mark: finding.verdict,
        // The headline has said it.
        summary: finding === headlined(report) ? '' : finding.summary,
        ms: 0,
        follows: isTrouble(finding) && (told || !isRoot(finding)),
        open: isRoot(finding)
      }}
      trans={trans}
    >
      {!told && hasBody(finding) && <Finding {...props} />}
    </Row>
  );
}
