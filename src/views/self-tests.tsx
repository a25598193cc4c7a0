import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { isTrouble } from '../fold';
import type { IFinding } from '../wire/report';
import { Address } from './address';
import { Findings } from './findings';
import { Places } from './places';
import { rowOf } from './row-of';
import { Row } from './row';
import type { IReportView } from './view';

type SelfTest = NonNullable<IFinding['selfTest']>;

const SELF_TESTS: readonly SelfTest[] = [
  'write',
  'xsrf',
  'origin',
  'host',
  'terminal'
];

/** The five self-tests, by the names people search for. */
export function SelfTests(props: IReportView): JSX.Element {
  const { report, state, actions, trans } = props;
  return (
    <section>
      <h3>{trans.__('Self-tests')}</h3>
      {SELF_TESTS.map(test => {
        const findings = report.findings.filter(
          ({ selfTest }) => selfTest === test
        );
        const waits = state.waiting.some(({ selfTest }) => selfTest === test);
        const row = rowOf(nameOf(test, trans), findings, waits, report, trans);
        const { address } = state;
        const asked = address.busy || address.error !== null;
        return (
          <Row
            key={test}
            row={test === 'host' && asked ? { ...row, open: true } : row}
            trans={trans}
          >
            {(findings.length > 0 || test === 'host') && (
              <>
                <Findings {...props} findings={findings} />
                {findings.some(isAboutPlaces) && (
                  <Places places={report.places} trans={trans} />
                )}
                {test === 'host' && (
                  <Address
                    key={address.value}
                    address={address}
                    tryAddress={value => actions.tryAddress(value)}
                    trans={trans}
                  />
                )}
              </>
            )}
          </Row>
        );
      })}
    </section>
  );
}

/** Whether it is known better when all places are seen beside each other. */
function isAboutPlaces(finding: IFinding): boolean {
  return isTrouble(finding) && finding.check.startsWith('storage/');
}

function nameOf(test: SelfTest, trans: TranslationBundle): string {
  switch (test) {
    case 'write':
      return trans.__('Write');
    case 'xsrf':
      return trans.__('XSRF');
    case 'origin':
      return trans.__('CORS and Origin');
    case 'host':
      return trans.__('Host');
    case 'terminal':
      return trans.__('Terminal websocket');
  }
}
