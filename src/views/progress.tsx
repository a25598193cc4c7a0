import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelState } from '../state';

/** How many of the answers that were asked for have come. */
export function Progress(props: {
  progress: IPanelState['progress'];
  trans: TranslationBundle;
}): JSX.Element {
  const { done, total } = props.progress;
  return (
    <div
      className="jp-EnvironmentHealth-progress"
      role="progressbar"
      aria-label={props.trans.__('Answers so far')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <i style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
    </div>
  );
}
