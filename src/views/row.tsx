import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { seconds } from './format';
import { Prose } from './prose';
import type { Mark } from './verdict-icon';
import { VerdictIcon } from './verdict-icon';

/** What a row says while it is folded. */
export interface IRow {
  name: string;
  mark: Mark;
  summary: string;
  ms: number;
  /** Whether its trouble only follows from a cause that is told elsewhere. */
  follows?: boolean;
  /** Whether it is unfolded until a person folds it. */
  open?: boolean;
}

/** One line with a verdict, and below it, folded unless it asks something of the reader, how that is known. */
export function Row(props: {
  row: IRow;
  trans: TranslationBundle;
  children?: React.ReactNode;
}): JSX.Element {
  const { row, trans, children } = props;
  const line = (
    <>
      <VerdictIcon mark={row.mark} trans={trans} />
      <span className="jp-EnvironmentHealth-name">{row.name}</span>
      <span className="jp-EnvironmentHealth-summary">
        <Prose text={row.summary} />
      </span>
      <span className="jp-EnvironmentHealth-time">
        {seconds(row.ms, trans)}
      </span>
    </>
  );
  const kind = `jp-EnvironmentHealth-row${row.follows ? ' jp-mod-follows' : ''}`;
  return children ? (
    <details className={kind} open={row.open ?? false}>
      <summary>{line}</summary>
      <div className="jp-EnvironmentHealth-body">{children}</div>
    </details>
  ) : (
    <div className={kind}>
      <div className="jp-EnvironmentHealth-line">{line}</div>
    </div>
  );
}
