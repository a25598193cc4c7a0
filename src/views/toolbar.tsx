import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions, IPanelState } from '../state';
import { Countdown } from './countdown';
import { seconds, timeOfDay } from './format';
import { Progress } from './progress';
import { shown } from './shown';
import { Thorough } from './thorough';

/** Run and cancel, when the report was taken, and how far the run has come. */
export function Toolbar(props: {
  state: IPanelState;
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element {
  const { state, actions, trans } = props;
  const [asks, setAsks] = React.useState(false);
  const { report } = shown(state);
  const running = state.phase === 'running';
  return (
    <>
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
          <>
            <button
              type="button"
              className="jp-EnvironmentHealth-button jp-mod-accept"
              onClick={() => actions.run()}
            >
              {report ? trans.__('Run again') : trans.__('Run')}
            </button>
            <button
              type="button"
              className="jp-EnvironmentHealth-button jp-mod-quiet"
              aria-expanded={asks}
              onClick={() => setAsks(!asks)}
            >
              {trans.__('Thorough…')}
            </button>
          </>
        )}
        <span className="jp-EnvironmentHealth-note">
          {running ? (
            <>
              {trans.__(
                '%1 of %2 answers',
                state.progress.done,
                state.progress.total
              )}
              {state.until !== null && (
                <>
                  {' · '}
                  <Countdown until={state.until} trans={trans} />
                </>
              )}
            </>
          ) : (
            report &&
            [timeOfDay(report.taken), seconds(report.durationMs, trans)]
              .filter(Boolean)
              .join(' · ')
          )}
        </span>
        {running && <Progress progress={state.progress} trans={trans} />}
      </div>
      {asks && !running && (
        <Thorough
          actions={actions}
          close={() => setAsks(false)}
          trans={trans}
        />
      )}
    </>
  );
}
