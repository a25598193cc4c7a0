import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFact, Vantage } from '../wire/report';
import { Prose } from './prose';

const VANTAGES: readonly Vantage[] = ['browser', 'loopback', 'system'];

/**
 * What was seen, expected against observed, by the vantage it was seen from.
 *
 * #### Notes
 * The roles say again what the elements are, since a narrow panel lays the rows out as a grid, which takes it from them.
 */
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
    <table className="jp-EnvironmentHealth-facts" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {expects && (
            <th role="columnheader" scope="col">
              {trans.__('expected')}
            </th>
          )}
          <th role="columnheader" scope="col">
            {trans.__('observed')}
          </th>
        </tr>
      </thead>
      {VANTAGES.map(vantage => {
        const seen = facts.filter(fact => fact.vantage === vantage);
        return (
          seen.length > 0 && (
            <tbody key={vantage} role="rowgroup">
              <tr role="row">
                <th role="rowheader" scope="rowgroup" colSpan={expects ? 3 : 2}>
                  {from(vantage, trans)}
                </th>
              </tr>
              {seen.map((fact, index) => (
                <Line key={index} fact={fact} expects={expects} trans={trans} />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

function Line(props: {
  fact: IFact;
  expects: boolean;
  trans: TranslationBundle;
}): JSX.Element {
  const { fact, expects, trans } = props;
  return (
    <tr role="row" className={fact.differs ? 'jp-mod-differs' : undefined}>
      <th role="rowheader" scope="row">
        <Prose text={fact.label} />
      </th>
      {expects && (
        <td role="cell">
          <Prose text={fact.expected ?? ''} />
        </td>
      )}
      <td role="cell">
        {fact.differs && (
          <span className="jp-EnvironmentHealth-spoken">
            {trans.__('differs:')}{' '}
          </span>
        )}
        <Prose text={fact.observed} />
      </td>
    </tr>
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
