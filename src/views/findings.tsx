import * as React from 'react';
import type { IFinding } from '../wire/report';
import { Finding } from './finding';
import { FindingRow } from './finding-row';
import { byWeight, findingKey } from './rollup';
import type { IReportView } from './view';

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
    <>
      {byWeight(props.findings).map(finding => (
        <FindingRow key={findingKey(finding)} {...props} finding={finding} />
      ))}
    </>
  );
}
