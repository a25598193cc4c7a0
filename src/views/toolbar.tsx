import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions, IPanelState } from '../state';
import { seconds, timeOfDay } from './format';
import { shown } from './shown';

/** Run and cancel, when the report was taken, and how far the run has come. */
export function Toolbar(props: {
  state: IPanelState;
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element {
  const { state, actions, trans } = props;
  const { done, total } = state.progress;
  const { report } = shown(state);
  const running = state.phase === 'running';
  return (
    <div className="jp-EnvironmentHealth-toolbar">
      {running ? (
        <button
          type="button"
          className="jp-EnvironmentHealth-button"
          onClick={() => actions.cancel()}
        >
          {trans.__('Cancel')}
        </button>
      ) : (
        <button
          type="button"
          className="jp-EnvironmentHealth-button jp-mod-accept"
          onClick={() => actions.run()}
        >
          {report ? trans.__('Run again') : trans.__('Run')}
        </button>
      )}
      <span className="jp-EnvironmentHealth-note">
        {running
          ? trans.__('%1 of %2 answers', done, total)
          : report &&
            [timeOfDay(report.taken), seconds(report.durationMs, trans)]
              .filter(Boolean)
              .join(' · ')}
      </span>
      {running && (
        <div
          className="jp-EnvironmentHealth-progress"
          role="progressbar"
          aria-label={trans.__('Answers so far')}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
        >
          <i style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
        </div>
      )}
    </div>
  );
}
