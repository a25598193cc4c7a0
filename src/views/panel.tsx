import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions, IPanelState } from '../state';
import { End } from './end';
import { EverythingElse } from './everything-else';
import { Fix } from './fix';
import { Follows } from './follows';
import { Headline } from './headline';
import { Lead } from './lead';
import { Muted } from './muted';
import { NOTHING_YET } from './nothing-yet';
import { followers, headlined } from './rollup';
import { SelfTests } from './self-tests';
import { shown } from './shown';
import { Toolbar } from './toolbar';
import { Way } from './way';

/** The panel: which part of the way between you and your files is broken, why, and the smallest fix. */
export function EnvironmentHealthView(props: {
  state: IPanelState;
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element {
  const { state, actions, trans } = props;
  const { report, stale } = shown(state);
  const running = state.phase === 'running';
  const finding = report ? headlined(report) : undefined;
  return (
    <div
      className="jp-EnvironmentHealth"
      role="region"
      aria-label={trans.__('Environment Health')}
      aria-busy={running}
    >
      <Toolbar state={state} actions={actions} trans={trans} />
      <div className="jp-EnvironmentHealth-page">
        <Headline state={state} trans={trans} />
        <Lead state={state} trans={trans} />
        <div className={stale ? 'jp-mod-stale' : ''}>
          <Way report={report} arriving={running && !stale} trans={trans} />
          {report && finding && (
            <>
              <Fix
                key={finding.cause}
                fixes={finding.fixes}
                copy={text => actions.copy(text)}
                trans={trans}
              />
              <Follows findings={followers(report, finding)} trans={trans} />
            </>
          )}
          <Rest state={state} actions={actions} trans={trans} />
        </div>
        <Muted muted={state.muted} actions={actions} trans={trans} />
        {report && <End trans={trans} />}
      </div>
    </div>
  );
}

/** The rows; those of a run that has said nothing yet wait. */
function Rest(props: {
  state: IPanelState;
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { state } = props;
  const { report, stale } = shown(state);
  const view = report ?? (state.phase === 'running' ? NOTHING_YET : null);
  const waiting = stale ? { ...state, waiting: [] } : state;
  return view ? (
    <>
      <SelfTests {...props} state={waiting} report={view} />
      <EverythingElse {...props} state={waiting} report={view} />
    </>
  ) : null;
}
