import * as React from 'react';
import { isTrouble } from '../fold';
import type { IFinding } from '../wire/report';
import { Finding, hasBody } from './finding';
import { byWeight, findingKey, headlined, isRoot } from './rollup';
import { Row } from './row';
import type { IReportView } from './view';

/** The findings behind one row: a line each, or at once how it is known where there is only one. */
export function Findings(
  props: IReportView & { findings: readonly IFinding[] }
): JSX.Element {
  const { findings, report, trans } = props;
  const told = headlined(report);
  const [only, ...more] = findings;
  if (only && more.length === 0) {
    return (
      <>
        <p>{only.title}</p>
        <Finding {...props} finding={only} />
      </>
    );
  }
  return (
    <>
      {byWeight(findings).map(finding => (
        <Row
          key={findingKey(finding)}
          row={{
            name: finding.place ?? finding.title,
            mark: finding.verdict,
            summary: finding === told ? '' : finding.summary,
            ms: 0,
            follows: isTrouble(finding) && !isRoot(finding),
            open: isRoot(finding)
          }}
          trans={trans}
        >
          {hasBody(finding) && <Finding {...props} finding={finding} />}
        </Row>
      ))}
    </>
  );
}
