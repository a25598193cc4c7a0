import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelState } from '../state';
import type { IFinding, IReport } from '../wire/report';
import { failureText } from './failure';
import { timeOfDay } from './format';
import { Prose } from './prose';
import { headlined } from './rollup';
import { shown } from './shown';

/** Under the headline: what still works, which theory is ruled out, and who can fix it. */
export function Lead(props: {
  state: IPanelState;
  trans: TranslationBundle;
}): JSX.Element {
  const { state, trans } = props;
  const { report, stale } = shown(state);
  const finding = report && !stale ? headlined(report) : undefined;
  return (
    <div className="jp-EnvironmentHealth-lead">
      {state.phase === 'failed' && state.error && (
        <p>
          <Prose text={failureText(state.error, trans)} />
        </p>
      )}
      {finding && <Impact finding={finding} trans={trans} />}
      {state.phase === 'running' && finding && (
        <p>{trans.__('More answers are still to come.')}</p>
      )}
      {report && stale && (
        <p>
          {trans.__(
            'What follows is of the run before, at %1.',
            timeOfDay(report.taken)
          )}
        </p>
      )}
      {!report && state.phase !== 'failed' && (
        <p>
          {trans.__(
            'The checks look at the way between you and your files: from your browser, from the server itself and on the file system. They remove what they make.'
          )}
        </p>
      )}
      {report && !stale && state.phase !== 'running' && !finding && (
        <Calm report={report} trans={trans} />
      )}
    </div>
  );
}

/** What a finding means for the reader's work, and whose turn it is. */
export function Impact(props: {
  finding: IFinding;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { finding, trans } = props;
  const { impact, fixerIs } = finding;
  return impact || fixerIs ? (
    <p>
      {impact && (
        <>
          <Prose text={impact} />{' '}
        </>
      )}
      {fixerIs && (
        <>
          <b>{trans.__('Who can fix it:')}</b> <Prose text={fixerIs} />.
        </>
      )}
    </p>
  ) : null;
}

function Calm(props: {
  report: IReport;
  trans: TranslationBundle;
}): JSX.Element {
  const { report, trans } = props;
  const passed = report.findings.filter(({ verdict }) => verdict === 'pass');
  const unknown = report.findings.filter(
    ({ verdict }) => verdict === 'unknown'
  );
  const reasons = [...new Set(unknown.map(({ summary }) => summary))];
  return (
    <>
      <p>{trans._n('%1 check passed.', '%1 checks passed.', passed.length)}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(reason => (
            <li key={reason}>
              <Prose text={reason} />{' '}
              {trans.__('(%1)', titlesOf(unknown, reason))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function titlesOf(findings: readonly IFinding[], reason: string): string {
  const titles = findings
    .filter(({ summary }) => summary === reason)
    .map(({ title }) => title);
  return [...new Set(titles)].join('; ');
}
