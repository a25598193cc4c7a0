import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFact, Vantage } from '../wire/report';
import { Prose } from './prose';

const VANTAGES: readonly Vantage[] = ['browser', 'loopback', 'system'];

/** What was seen, expected against observed, by the vantage it was seen from. */
export function Facts(props: {
  facts: readonly IFact[];
  trans: TranslationBundle;
}): JSX.Element | null {
  const { facts, trans } = props;
  if (facts.length === 0) {
    return null;
  }
  const expects = facts.some(({ expected }) => expected !== undefined);
  return (
    <table className="jp-EnvironmentHealth-facts">
      <thead>
        <tr>
          <td />
          {expects && <th scope="col">{trans.__('expected')}</th>}
          <th scope="col">{trans.__('observed')}</th>
        </tr>
      </thead>
      {VANTAGES.map(vantage => {
        const seen = facts.filter(fact => fact.vantage === vantage);
        return (
          seen.length > 0 && (
            <tbody key={vantage}>
              <tr>
                <th scope="rowgroup" colSpan={expects ? 3 : 2}>
                  {from(vantage, trans)}
                </th>
              </tr>
              {seen.map((fact, index) => (
                <tr
                  key={index}
                  className={fact.differs ? 'jp-mod-differs' : ''}
                >
                  <th scope="row">{fact.label}</th>
                  {expects && (
                    <td>
                      <Prose text={fact.expected ?? ''} />
                    </td>
                  )}
                  <td>
                    {fact.differs && (
                      <span className="jp-EnvironmentHealth-spoken">
                        {trans.__('differs:')}{' '}
                      </span>
                    )}
                    <Prose text={fact.observed} />
                  </td>
                </tr>
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

function from(vantage: Vantage, trans: TranslationBundle): string {
  switch (vantage) {
    case 'browser':
      return trans.__('From your browser');
    case 'loopback':
      return trans.__('From the server to itself');
    case 'system':
      return trans.__('On the system');
  }
}
