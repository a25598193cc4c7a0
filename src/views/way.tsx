import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IWayHop } from '../way';
import { wayOf } from '../way';
import type { IReport } from '../wire/report';
import { VerdictIcon } from './verdict-icon';

/** The way from the user to the files, hop by hop; at most one hop is guilty. */
export function Way(props: {
  report: IReport | null;
  /** Whether more may still be seen. */
  arriving: boolean;
  trans: TranslationBundle;
}): JSX.Element {
  const { report, arriving, trans } = props;
  const unseen = arriving ? trans.__('…') : report ? trans.__('not seen') : '';
  const warns = report?.headline.verdict === 'warn';
  return (
    <ol
      className="jp-EnvironmentHealth-way"
      aria-label={trans.__('The way from you to your files')}
    >
      {wayOf(report, trans).map(hop => (
        <li
          key={hop.hop}
          className={`jp-mod-${hop.state}${warns ? ' jp-mod-warn' : ''}`}
        >
          {hop.state === 'guilty' && (
            <VerdictIcon mark={warns ? 'warn' : 'fail'} trans={trans} />
          )}
          <b>{hop.label}</b>
          <span>{hop.detail || unseen}</span>
          <span className="jp-EnvironmentHealth-spoken">
            {wordOf(hop, trans)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function wordOf(hop: IWayHop, trans: TranslationBundle): string {
  switch (hop.state) {
    case 'healthy':
      return trans.__('(in order)');
    case 'guilty':
      return trans.__('(the cause is here)');
    case 'unseen':
      return trans.__('(not known)');
  }
}
