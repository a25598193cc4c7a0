import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { isTrouble } from '../fold';
import type { IPanelState } from '../state';
import { headlined } from './rollup';
import { shown } from './shown';
import type { Mark } from './verdict-icon';
import { VerdictIcon } from './verdict-icon';

/**
 * The one sentence above everything. It is announced when it changes, and holds nothing that changes without need.
 */
export function Headline(props: {
  state: IPanelState;
  trans: TranslationBundle;
}): JSX.Element {
  const { state, trans } = props;
  const { mark, sentence } = speak(state, trans);
  return (
    <div role="status" className="jp-EnvironmentHealth-headline">
      <h2>
        <VerdictIcon mark={mark} trans={trans} />
        <span>{sentence}</span>
      </h2>
    </div>
  );
}

function speak(
  state: IPanelState,
  trans: TranslationBundle
): { mark: Mark; sentence: string } {
  const { report, stale } = shown(state);
  if (state.phase === 'failed') {
    return {
      mark: 'unknown',
      sentence: trans.__('The checks could not be made.')
    };
  }
  if (state.phase === 'running') {
    if (report && !stale && headlined(report)) {
      const { verdict, sentence } = report.headline;
      return { mark: verdict, sentence };
    }
    return {
      mark: 'waiting',
      sentence:
        report && !stale && !report.findings.some(isTrouble)
          ? trans.__('Checking… so far all is well.')
          : trans.__('Checking…')
    };
  }
  if (!report) {
    return { mark: 'unknown', sentence: trans.__('Nothing was checked yet.') };
  }
  const { verdict, sentence } = report.headline;
  return { mark: verdict, sentence };
}
