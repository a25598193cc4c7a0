import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';

/** What the checks never do, said where a reader wonders about it. */
export function End(props: { trans: TranslationBundle }): JSX.Element {
  const { trans } = props;
  return (
    <p className="jp-EnvironmentHealth-end">
      {trans.__(
        'The checks remove what they make, and talk to nobody but your own Jupyter.'
      )}
    </p>
  );
}
