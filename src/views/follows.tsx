import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFinding } from '../wire/report';
import { Facts } from './facts';
import { Prose } from './prose';
import { findingKey } from './rollup';

/** How many are named before it is unfolded: about two lines. */
const SHOWN = 3;

/** What only follows from a cause: one line, to be unfolded by whoever wants to know. */
export function Follows(props: {
  findings: readonly IFinding[];
  trans: TranslationBundle;
}): JSX.Element | null {
  const { findings, trans } = props;
  if (findings.length === 0) {
    return null;
  }
  const names = [...new Set(findings.map(nameOf))];
  const some = names.slice(0, SHOWN).join('; ');
  return (
    <details className="jp-EnvironmentHealth-follows">
      <summary>
        <b>{trans.__('Follows from this')}</b>
        {' · '}
        {trans._n(
          '%1 more: %2',
          '%1 more: %2',
          findings.length,
          names.length > SHOWN ? trans.__('%1 …', some) : some
        )}
      </summary>
      <ul>
        {findings.map(finding => (
          <li key={findingKey(finding)}>
            <Prose text={finding.summary} />
            <Facts facts={finding.facts} trans={trans} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The place alone where it is the same cause at another place; it was told once. */
function nameOf(finding: IFinding): string {
  return finding.place && finding.cause === finding.becauseOf
    ? finding.place
    : finding.summary.replace(/\.$/, '');
}
