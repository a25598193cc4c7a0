import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Code } from './code';

/** Lines by which a person can see the same without this panel. */
export function ByHand(props: {
  lines: readonly string[];
  copy: (text: string) => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { lines, copy, trans } = props;
  return (
    <details className="jp-EnvironmentHealth-byHand">
      <summary>{trans.__('Repeat it by hand')}</summary>
      <Code
        code={lines.join('\n')}
        label={trans.__('Repeat it by hand')}
        copy={copy}
        trans={trans}
      />
    </details>
  );
}
