import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Verdict } from '../wire/report';

/** A verdict, or that there is none yet. */
export type Mark = Verdict | 'waiting';

/** A verdict as a shape and, for those who do not see it, as a word; never by colour alone. */
export function VerdictIcon(props: {
  mark: Mark;
  trans: TranslationBundle;
}): JSX.Element {
  const { mark, trans } = props;
  return (
    <span className={`jp-EnvironmentHealth-verdict jp-mod-${mark}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shape(mark)}
      </svg>
      <span className="jp-EnvironmentHealth-spoken">{word(mark, trans)}</span>
    </span>
  );
}

function shape(mark: Mark): JSX.Element {
  switch (mark) {
    case 'fail':
      return (
        <path d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0m3.5 10.4-1.1 1.1L8 9.1l-2.4 2.4-1.1-1.1L6.9 8 4.5 5.6l1.1-1.1L8 6.9l2.4-2.4 1.1 1.1L9.1 8z" />
      );
    case 'warn':
      return <path d="M8 1 .5 15h15zM7.2 6h1.6v4.5H7.2zm0 5.6h1.6v1.6H7.2z" />;
    case 'pass':
      return <path d="m2.5 8.5 3.5 3.5 7.5-8" />;
    case 'unknown':
      return <circle cx="8" cy="8" r="6" strokeDasharray="3 2.4" />;
    case 'not-applicable':
      return <path d="M4 8h8" />;
    case 'waiting':
      return <circle cx="8" cy="8" r="5.5" strokeDasharray="20 30" />;
  }
}

function word(mark: Mark, trans: TranslationBundle): string {
  switch (mark) {
    case 'fail':
      return trans.__('Failed:');
    case 'warn':
      return trans.__('Warning:');
    case 'pass':
      return trans.__('Passed:');
    case 'unknown':
      return trans.__('Not known:');
    case 'not-applicable':
      return trans.__('Not needed:');
    case 'waiting':
      return trans.__('Waiting:');
  }
}
