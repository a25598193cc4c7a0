import * as React from 'react';
import type { IFinding } from '../wire/report';
import { Finding } from './finding';
import { FindingRow } from './finding-row';
import { byWeight, findingKey } from './rollup';
import { Row } from './row';
import type { IReportView } from './view';

/** So many healthy lines do no harm below one that is not. */
const FEW = 2;

/** The findings behind one row: a line each, or at once how it is known where there is only one. */
export function Findings(
  props: IReportView & { findings: readonly IFinding[] }
): JSX.Element {
  const [only, ...more] = props.findings;
  return only && more.length === 0 ? (
    <>
      <p>{only.title}</p>
      <Finding {...props} finding={only} />
    </>
  ) : (
    <Several {...props} />
  );
}

/** What passed is folded beneath what did not, where it would bury it. */
function Several(
  props: IReportView & { findings: readonly IFinding[] }
): JSX.Element {
  const { findings, trans } = props;
  const passed = findings.filter(({ verdict }) => verdict === 'pass');
  const folds = passed.length > FEW && passed.length < findings.length;
  const lines = (shown: readonly IFinding[]) =>
    byWeight(shown).map(finding => (
      <FindingRow key={findingKey(finding)} {...props} finding={finding} />
    ));
  return folds ? (
    <>
      {lines(findings.filter(({ verdict }) => verdict !== 'pass'))}
      <Row
        row={{
          name: trans.__('%1 more', passed.length),
          mark: 'pass',
          summary: trans.__('all passed'),
          ms: 0
        }}
        trans={trans}
      >
        {lines(passed)}
      </Row>
    </>
  ) : (
    <>{lines(findings)}</>
  );
}
