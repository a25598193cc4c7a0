import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { isTrouble } from '../fold';
import type { IFinding } from '../wire/report';
import { FindingRow } from './finding-row';
import { Places } from './places';
import { byWeight, findingKey, isRoot } from './rollup';
import { Row } from './row';
import { PLACES, rowOf } from './row-of';
import type { IReportView } from './view';

const TOPICS: readonly string[] = [
  'connection',
  'server',
  'storage',
  'container'
];

/** All that was looked at, one line a topic; trouble the self-tests do not show is open, with its own fix. */
export function EverythingElse(props: IReportView): JSX.Element | null {
  const { report, state, trans } = props;
  const all = report.findings.map(topicOf);
  const waiting = state.waiting.map(topicOf);
  const topics = [...new Set([...TOPICS, ...all, ...waiting])].filter(
    topic => all.includes(topic) || waiting.includes(topic)
  );
  return topics.length === 0 ? null : (
    <section>
      <h3>{trans.__('Everything else')}</h3>
      {topics.map(topic => {
        const findings = report.findings.filter(one => topicOf(one) === topic);
        const rest = findings.filter(({ selfTest }) => !selfTest);
        const waits = waiting.includes(topic);
        const row = rowOf(nameOf(topic, trans), findings, waits, report, trans);
        return (
          <Row
            key={topic}
            row={{
              ...row,
              summary:
                row.mark === 'waiting' ? row.summary : tally(findings, trans),
              // What a self-test shows is told there; it is not as loud a second time.
              follows: findings.some(isTrouble) && !rest.some(isRoot),
              open: rest.some(isRoot)
            }}
            trans={trans}
          >
            {findings.length > 0 && (
              <>
                {byWeight(findings)
                  .filter(finding => !isTabled(finding, props))
                  .map(finding => (
                    <FindingRow
                      key={findingKey(finding)}
                      {...props}
                      finding={finding}
                      told={finding.selfTest !== undefined}
                    />
                  ))}
                {topic === 'storage' && (
                  <Places places={report.places} trans={trans} />
                )}
              </>
            )}
          </Row>
        );
      })}
    </section>
  );
}

/** Whether it is a line in the table of places, and there is no more to say of it. */
function isTabled(finding: IFinding, { report }: IReportView): boolean {
  return (
    finding.check === PLACES &&
    (finding.verdict === 'pass' || finding.verdict === 'not-applicable') &&
    (report.places?.mounts.length ?? 0) > 0
  );
}

function topicOf({ check }: { check: string }): string {
  return check.split('/')[0] ?? check;
}

function nameOf(topic: string, trans: TranslationBundle): string {
  switch (topic) {
    case 'connection':
      return trans.__('Connection');
    case 'server':
      return trans.__('Server');
    case 'storage':
      return trans.__('Storage');
    case 'container':
      return trans.__('Container');
    default:
      return topic;
  }
}

/** How many of a topic's checks passed; what was not needed is not counted. */
function tally(
  findings: readonly IFinding[],
  trans: TranslationBundle
): string {
  const counted = findings.filter(
    ({ verdict }) => verdict !== 'not-applicable'
  );
  const passed = counted.filter(({ verdict }) => verdict === 'pass').length;
  const places = counted.every(({ check }) => check === PLACES);
  const unknown = counted.filter(({ verdict }) => verdict === 'unknown').length;
  if (unknown > 0 && passed + unknown === counted.length) {
    return trans.__('%1 of %2 not known', unknown, counted.length);
  }
  if (passed < counted.length) {
    return places
      ? trans.__('%1 of %2 places writable', passed, counted.length)
      : trans.__('%1 of %2 checks passed', passed, counted.length);
  }
  return places && passed > 0
    ? trans._n('%1 place, writable', '%1 places, all writable', passed)
    : trans._n('%1 check passed', '%1 checks passed', passed);
}
